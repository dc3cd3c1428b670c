using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MentionWatch.TestSupport;

/// <summary>The real worker as a process of its own: it can be killed, stopped, and started again on the same files and data.</summary>
/// <remarks>It runs in a directory of its own, listens on a free port and, unless the configuration names another Redis, supervises one there.</remarks>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _directory = System.IO.Directory.CreateTempSubdirectory("mentionwatch-worker-");
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        ["MENTIONWATCH__Web__Listen"] = "http://127.0.0.1:0",
        ["MENTIONWATCH__Logging__Format"] = "json",
    };

    private Process? _process;
    private WorkerLog _log = new();

    private WorkerProcess(IReadOnlyDictionary<string, string>? environment)
    {
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            _environment[name] = value;
        }
    }

    /// <summary>Working directory of the worker.</summary>
    public string Directory => _directory.FullName;

    /// <summary>The configuration; writing to it is a hot reload.</summary>
    public string ConfigFile => Path.Combine(Directory, "mentionwatch.json");

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>What it has logged since it was last started: one JSON object a line.</summary>
    public WorkerLog Log => _log;

    /// <summary>Writes the configuration, starts the worker and waits until it says that it is ready.</summary>
    public static async Task<WorkerProcess> StartAsync(string configuration, IReadOnlyDictionary<string, string>? environment = null)
    {
        var worker = await PrepareAsync(configuration, environment);
        await worker.StartAgainAsync();
        return worker;
    }

    /// <summary>Writes the configuration and starts nothing.</summary>
    public static async Task<WorkerProcess> PrepareAsync(string configuration, IReadOnlyDictionary<string, string>? environment = null)
    {
        var worker = new WorkerProcess(environment);
        await File.WriteAllTextAsync(worker.ConfigFile, configuration);
        return worker;
    }

    /// <summary>Starts it again after <see cref="KillAsync"/> or <see cref="StopAsync"/>, with the same configuration and data.</summary>
    public async Task StartAgainAsync()
    {
        Launch();
        var ready = await _log.WaitForAsync(line => line.StartsWith('{') && line.Contains("\"message\":\"Ready: ", StringComparison.Ordinal), Patience);
        using var entry = JsonDocument.Parse(ready);
        BaseAddress = new Uri(entry.RootElement.GetProperty("Addresses").GetString()!);
    }

    /// <summary>Starts it, again or for the first time, and does not wait for it.</summary>
    public void Launch()
    {
        _process?.Dispose();
        _process = WorkerProgram.Start(Directory, _environment, "run", "--config", ConfigFile);
        _log = WorkerLog.Follow(_process.StandardError);
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Ends it with SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Asks it to end with SIGTERM and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        var process = _process ?? throw new InvalidOperationException("The worker was not started.");
        using var deadline = new CancellationTokenSource(Patience);
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await StopAsync();
        }

        _process?.Dispose();
        _directory.Delete(recursive: true);
    }
}
