using System.Diagnostics;
using System.Globalization;

namespace MentionWatch.Tests.Alerting.Alertmanager;

/// <summary>A real <c>prometheus-alertmanager</c> on loopback that passes on at once what it is told.</summary>
internal sealed class AlertmanagerServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly Process _process;

    private AlertmanagerServer(DirectoryInfo directory, Process process, int port)
    {
        _directory = directory;
        _process = process;
        Address = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
    }

    public string Address { get; }

    public static async Task<AlertmanagerServer> StartAsync(string webhook)
    {
        var directory = Directory.CreateTempSubdirectory("mentionwatch-alertmanager-");
        var config = Path.Combine(directory.FullName, "alertmanager.yml");
        await File.WriteAllTextAsync(config, $$"""
            route: { receiver: people, group_by: [alertname, brand], group_wait: 0s, group_interval: 1s, repeat_interval: 1h }
            receivers: [{ name: people, webhook_configs: [{ url: "{{webhook}}", send_resolved: true }] }]
            """);
        var port = LoopbackPort.Free();
        var process = Process.Start(new ProcessStartInfo("prometheus-alertmanager")
        {
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList =
            {
                $"--config.file={config}", $"--storage.path={directory.FullName}", "--cluster.listen-address=",
                $"--web.listen-address=127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}",
            },
        }) ?? throw new InvalidOperationException("prometheus-alertmanager did not start; install it from the package of the same name.");
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("Listening on", StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync();
                return new AlertmanagerServer(directory, process, port);
            }
        }

        throw new InvalidOperationException("prometheus-alertmanager ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _directory.Delete(recursive: true);
    }
}
