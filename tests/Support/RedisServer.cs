using System.Diagnostics;
using System.Globalization;

namespace MentionWatch.TestSupport;

/// <summary>A real <c>redis-server</c> on loopback with a directory of its own; it can be killed and started again on the same port and data.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    /// <summary>So that a write beyond the limit fails, as on a full disk, instead of ending the server.</summary>
    private const string IgnoringTheSignalOfALargeFile = "trap '' XFSZ; exec redis-server \"$@\"";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-redis-");
    private readonly string[] _options;
    private Process? _process;

    private RedisServer(string[] options) => _options = options;

    public int Port { get; private set; }

    public string ConnectionString => $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)},abortConnect=false,allowAdmin=true";

    public static async Task<RedisServer> StartAsync(params string[] options)
    {
        var server = new RedisServer(options) { Port = LoopbackPort.Free() };
        await server.StartAgainAsync();
        return server;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("sh")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = _directory.FullName,
            ArgumentList =
            {
                "-c", IgnoringTheSignalOfALargeFile, "redis-server",
                "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _directory.FullName,
                "--appendonly", "yes", "--appendfsync", "everysec", "--save", string.Empty,
            },
        };
        foreach (var option in _options)
        {
            start.ArgumentList.Add(option);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start; install it from the package redis-server.");
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("redis-server ended before it was ready.");
    }

    /// <summary>From now on it cannot write to its files; it keeps answering from memory.</summary>
    public Task FillDiskAsync() => LimitFilesAsync("0:unlimited");

    /// <summary>Lets it write again, which it does within a second.</summary>
    public Task ClearDiskAsync() => LimitFilesAsync("unlimited:unlimited");

    /// <summary>Ends the server with SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        _directory.Delete(recursive: true);
    }

    private async Task LimitFilesAsync(string size)
    {
        using var prlimit = Process.Start("prlimit", ["--pid", _process!.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={size}"]);
        await prlimit.WaitForExitAsync();
        if (prlimit.ExitCode != 0)
        {
            throw new InvalidOperationException("prlimit failed; it is part of util-linux.");
        }
    }
}
