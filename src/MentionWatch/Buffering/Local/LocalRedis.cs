using System.Diagnostics;

namespace MentionWatch.Buffering.Local;

/// <summary>Owns the local server: adopts the one a killed worker left, or starts one; starts it again when it dies; stops it with the worker.</summary>
/// <param name="dataDirectory">Where its data, its log and its password are.</param>
/// <param name="moved">Called when the server came back on another port, because a stranger had taken the old one meanwhile.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class LocalRedis(
    string dataDirectory, Func<LocalRedisState, Task> moved, TimeProvider time, ILogger<LocalRedis> logger) : IAsyncDisposable
{
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(10);

    private readonly string _directory = Path.GetFullPath(dataDirectory);
    private readonly CancellationTokenSource _stopping = new();
    private DataDirectoryLock? _lock;
    private Process? _process;
    private bool _isUp;
    private int _announcedPort;
    private string? _lastProblem;
    private Task _supervision = Task.CompletedTask;

    /// <summary>Where the server listens; the same for life unless a stranger takes the port while the server is down.</summary>
    public LocalRedisState State { get; private set; } = new(0, "");

    /// <summary>Why the server is not there, in one line; <see langword="null"/> while it is.</summary>
    public string? Trouble { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_directory);
        _lock = DataDirectoryLock.Take(_directory);
        State = LocalRedisState.Read(_directory) ?? LocalRedisState.Create();
        _process = await AdoptAsync(cancellationToken) ?? await LaunchAsync(cancellationToken);
        (_isUp, _announcedPort, Trouble) = (true, State.Port, null);
        _supervision = SuperviseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _supervision.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_process is { HasExited: false } process)
        {
            await RedisProcess.StopAsync(process, time);
        }

        _process?.Dispose();
        _lock?.Dispose();
        _stopping.Dispose();
    }

    private async Task<Process?> AdoptAsync(CancellationToken cancellationToken)
    {
        var found = RedisProcess.FindOn(_directory);
        if (await RedisProbe.AskAsync(State, cancellationToken) is { } identity)
        {
            identity.Demand("of this machine");
            var process = Process.GetProcessById(identity.ProcessId);
            await ReadyAsync(process, cancellationToken);
            Log.Adopted(logger, process.Id, State.Port);
            return process;
        }

        if (found is not null)
        {
            Log.Replacing(logger, found.Id);
            await RedisProcess.StopAsync(found, time);
        }

        return null;
    }

    private async Task<Process> LaunchAsync(CancellationToken cancellationToken)
    {
        var state = State.WithFreePort();
        state.Save(_directory);
        RedisLog.StartAfreshWhenLarge(_directory);
        var process = RedisProcess.Start(LocalRedisConfig.Write(_directory, state));
        State = state;
        await ReadyOrStoppedAsync(process, cancellationToken);
        Log.Started(logger, process.Id, State.Port);
        return process;
    }

    private async Task ReadyOrStoppedAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await ReadyAsync(process, cancellationToken);
        }
        catch when (!process.HasExited)
        {
            await RedisProcess.StopAsync(process, time);
            throw;
        }
    }

    private async Task ReadyAsync(Process process, CancellationToken cancellationToken)
    {
        while (!process.HasExited)
        {
            if (await RedisProbe.AskAsync(State, cancellationToken) is { } identity)
            {
                identity.Demand("of this machine");
                if (!identity.IsLoading)
                {
                    return;
                }

                Trouble = "redis-server is loading its data";
            }

            await Task.Delay(ProbeEvery, time, cancellationToken);
        }

        throw new RedisUnusableException($"redis-server ended before it was ready: {RedisLog.LastWords(_directory)} (log: {Path.Combine(_directory, LocalRedisConfig.LogFile)}).");
    }

    /// <summary>Ends with the worker and by nothing else: whatever goes wrong is said, and tried again later.</summary>
    private async Task SuperviseAsync()
    {
        var backoff = new RestartBackoff(time);
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(backoff);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // The worker stops, and the server with it.
            }
            catch (Exception problem)
            {
                NotRestarted(problem);
            }
        }
    }

    private async Task WatchAsync(RestartBackoff backoff)
    {
        if (_isUp)
        {
            await _process!.WaitForExitAsync(_stopping.Token);
            _isUp = false;
            Trouble = $"redis-server ended: {RedisLog.LastWords(_directory)}";
            Log.Died(logger, RedisLog.LastWords(_directory));
        }

        await Task.Delay(backoff.Next(), time, _stopping.Token);
        await RestartAsync();
        (_isUp, Trouble, _lastProblem) = (true, null, null);
    }

    private async Task RestartAsync()
    {
        if (_process is not { HasExited: false })
        {
            _process?.Dispose();
            _process = null;
            _process = await LaunchAsync(_stopping.Token);
        }

        if (State.Port != _announcedPort)
        {
            await moved(State);
            _announcedPort = State.Port;
        }
    }

    private void NotRestarted(Exception problem)
    {
        Trouble = $"redis-server cannot be started again: {problem.Message}";
        if (_lastProblem != problem.Message)
        {
            _lastProblem = problem.Message;
            Log.NotRestarted(logger, problem.Message, problem is RedisUnusableException ? null : problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Redis runs as process {ProcessId} on port {Port}.")]
        public static partial void Started(ILogger logger, int processId, int port);

        [LoggerMessage(Level = LogLevel.Information, Message = "Took over the Redis that an earlier worker left: process {ProcessId}, port {Port}.")]
        public static partial void Adopted(ILogger logger, int processId, int port);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The Redis that an earlier worker left, process {ProcessId}, does not answer: stopping it.")]
        public static partial void Replacing(ILogger logger, int processId);

        [LoggerMessage(Level = LogLevel.Error, Message = "Redis ended: {Reason}. It is started again; until then pushes are answered 503 and polls wait.")]
        public static partial void Died(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "Redis cannot be started again: {Reason} Trying on, at least every ten seconds.")]
        public static partial void NotRestarted(ILogger logger, string reason, Exception? problem);
    }
}
