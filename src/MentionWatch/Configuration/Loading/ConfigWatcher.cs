namespace MentionWatch.Configuration.Loading;

/// <summary>Looks at the configuration every two seconds while the worker runs, and says once what came of a change.</summary>
internal sealed partial class ConfigWatcher(ConfigStore store, ConfigMetrics metrics, TimeProvider time, ILogger<ConfigWatcher> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => Report(store.Refresh()), state: null, Interval, Interval);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();

    private void Report(ReloadOutcome outcome)
    {
        switch (outcome.Result)
        {
            case ReloadResult.TakenOver:
                metrics.TakenOver();
                Log.TakenOver(logger, store.Path, store.Status.Hash);
                break;
            case ReloadResult.Refused:
                metrics.Refused();
                Log.Refused(logger, store.Path, outcome.Mistakes.Count, store.Status.LoadedAt);
                break;
            default:
                return;
        }

        foreach (var mistake in outcome.Mistakes)
        {
            Log.Mistake(logger, mistake.Path, mistake.Problem, mistake.Remedy);
        }

        foreach (var path in outcome.AwaitRestart)
        {
            Log.AwaitsRestart(logger, path);
        }

        foreach (var failure in outcome.ListenerFailures)
        {
            Log.ListenerFailed(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "Configuration {File} changed and is in force, hash {Hash}")]
        public static partial void TakenOver(ILogger logger, string file, string hash);

        [LoggerMessage(101, LogLevel.Error, "Configuration {File} changed and is refused, mistakes: {Mistakes}; the one from {LoadedAt:u} stays in force")]
        public static partial void Refused(ILogger logger, string file, int mistakes, DateTimeOffset loadedAt);

        [LoggerMessage(102, LogLevel.Error, "Configuration mistake at {Path}: {Problem} {Remedy}")]
        public static partial void Mistake(ILogger logger, string path, string problem, string remedy);

        [LoggerMessage(103, LogLevel.Warning, "Configuration of {Path} changed; it takes effect at the next start")]
        public static partial void AwaitsRestart(ILogger logger, string path);

        [LoggerMessage(104, LogLevel.Error, "A part of the worker failed to take the changed configuration over")]
        public static partial void ListenerFailed(ILogger logger, Exception error);
    }
}
