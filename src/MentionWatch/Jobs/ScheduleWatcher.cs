using System.Threading.Channels;
using MentionWatch.Configuration;
using MentionWatch.Sources;
using Microsoft.Extensions.Options;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Reconciles the schedule when the worker starts and whenever the configuration changes, and tries again when the store did not answer.</summary>
internal sealed partial class ScheduleWatcher(
    ISchedulerFactory schedulers,
    ScheduleReconciler reconciler,
    IOptionsMonitor<MentionWatchOptions> options,
    TimeProvider clock,
    ILogger<ScheduleWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Upkeep = TimeSpan.FromSeconds(30);

    /// <summary>One waiting signal is enough: whoever takes it reads the newest configuration.</summary>
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = options.OnChange(_ => _changes.Writer.TryWrite(true));
        using var upkeep = clock.CreateTimer(_ => _changes.Writer.TryWrite(false), state: null, Upkeep, Upkeep);
        var pending = true;
        do
        {
            pending = !await TryAsync(pending, stoppingToken);
            pending |= await _changes.Reader.ReadAsync(stoppingToken);
        }
        while (!stoppingToken.IsCancellationRequested);
    }

    private async Task<bool> TryAsync(bool reconcile, CancellationToken cancellationToken)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            if (reconcile)
            {
                await reconciler.ReconcileAsync(scheduler, SchedulePlan.From(options.CurrentValue, SourceKinds.All), cancellationToken);
            }

            await reconciler.ReviveAsync(scheduler, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is SchedulerException or System.Data.Common.DbException)
        {
            Log.Postponed(logger, Upkeep, failure);
            return !reconcile;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The schedule could not be brought up to date; trying again in {Delay}")]
        public static partial void Postponed(ILogger logger, TimeSpan delay, Exception failure);
    }
}
