using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Brings the stored schedule to the planned one, touching only what differs: an unchanged job keeps its next run.</summary>
/// <remarks>Replicas with the same configuration plan the same, so whoever comes second finds nothing to do.</remarks>
internal sealed partial class ScheduleReconciler(TimeProvider clock, ILogger<ScheduleReconciler> logger)
{
    public async Task ReconcileAsync(IScheduler scheduler, IReadOnlyList<PlannedJob> plan, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(scheduler, cancellationToken);
        foreach (var job in plan)
        {
            await EnsureAsync(scheduler, job, stored.GetValueOrDefault(job.Key), cancellationToken);
        }

        foreach (var orphan in stored.Keys.Except(plan.Select(job => job.Key)))
        {
            await scheduler.DeleteJob(orphan, cancellationToken);
            Log.Removed(logger, orphan);
        }
    }

    /// <summary>Puts triggers back to work that the scheduler gave up on, for example because a job could not be built.</summary>
    public async Task ReviveAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        foreach (var trigger in await scheduler.ResetTriggersFromErrorState(GroupMatcher<TriggerKey>.AnyGroup(), cancellationToken))
        {
            Log.Revived(logger, trigger);
        }
    }

    private static async Task<Dictionary<JobKey, TriggerHeader?>> ReadAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        var jobs = await scheduler.QueryJobs(new JobQuery { Take = PagedQuery.All }, cancellationToken);
        var triggers = await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, cancellationToken);
        var byJob = triggers.Items.ToLookup(trigger => trigger.JobKey);
        return jobs.Items.Where(job => SchedulePlan.Owns(job.Key)).ToDictionary(job => job.Key, job => byJob[job.Key].FirstOrDefault());
    }

    private async Task EnsureAsync(IScheduler scheduler, PlannedJob job, TriggerHeader? stored, CancellationToken cancellationToken)
    {
        if (stored?.Description == job.Fingerprint)
        {
            return;
        }

        await scheduler.AddJob(job.Job, AddJobOptions.Replacing, cancellationToken);
        var conflict = stored is null ? TriggerConflict.Keep : TriggerConflict.Replace;
        var result = await scheduler.ScheduleTrigger(job.TriggerFrom(clock.GetUtcNow()), conflict, cancellationToken);
        Log.Scheduled(logger, job.Key, job.Cadence, result.NextFireTimeUtc);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Job {Job} runs {Cadence}, first at {First:O}")]
        public static partial void Scheduled(ILogger logger, JobKey job, Cadence cadence, DateTimeOffset first);

        [LoggerMessage(Level = LogLevel.Information, Message = "Job {Job} is no longer planned and was removed")]
        public static partial void Removed(ILogger logger, JobKey job);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler had given up on {Trigger}; it runs again")]
        public static partial void Revived(ILogger logger, TriggerKey trigger);
    }
}
