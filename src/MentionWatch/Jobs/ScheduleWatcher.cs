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

    /// <summary>One waiting signal is enough: whoever takes it reads the newest configuration. What it is about is in <see cref="_changed"/>.</summary>
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whether the configuration changed since it was last looked at; kept apart because a signal may find another one waiting.</summary>
    private bool _changed = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = options.OnChange(_ => Change());
        using var upkeep = clock.CreateTimer(_ => _signals.Writer.TryWrite(true), state: null, Upkeep, Upkeep);
        var pending = false;
        do
        {
            pending |= Interlocked.Exchange(ref _changed, false);
            pending = !await TryAsync(pending, stoppingToken);
            await _signals.Reader.ReadAsync(stoppingToken);
        }
        while (!stoppingToken.IsCancellationRequested);
    }

    private void Change()
    {
        Interlocked.Exchange(ref _changed, true);
        _signals.Writer.TryWrite(true);
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
        catch (SchedulerException) when (cancellationToken.IsCancellationRequested)
        {
            // The scheduler stops at the same time, and plans nothing more.
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
