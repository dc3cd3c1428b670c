namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Looks every few seconds, on a timer of its own: the schedule may be what is in trouble.</summary>
internal sealed partial class SelfWatchService(SelfWatch watch, TimeProvider time, ILogger<SelfWatchService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await watch.LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.LookFailed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The troubles of the service could not be looked at")]
        public static partial void LookFailed(ILogger logger, Exception failure);
    }
}
