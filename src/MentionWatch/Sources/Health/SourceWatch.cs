namespace MentionWatch.Sources.Health;

/// <summary>Looks twice a minute whether a source went quiet, also when nothing is polled or pushed any more.</summary>
internal sealed class SourceWatch(SourceHealth health, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await health.CheckAsync();
        }
    }
}
