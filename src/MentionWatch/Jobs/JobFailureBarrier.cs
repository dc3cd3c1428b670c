using System.Collections.Concurrent;
using MentionWatch.Buffering;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Keeps a job's failure from the scheduler: counts it, logs each kind of failure once until the job succeeds again, and lets the schedule go on.</summary>
internal sealed partial class JobFailureBarrier(JobMetrics metrics, ILogger<JobFailureBarrier> logger) : IJobExecutionMiddleware
{
    private readonly ConcurrentDictionary<JobKey, FailureStreak> _streaks = new();

    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken = default)
    {
        var job = context.JobDetail.Key;
        try
        {
            await next(context, cancellationToken);
            Recover(job);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            Record(job, failure);
        }
    }

    private void Record(JobKey job, Exception failure)
    {
        metrics.Failed(job.ToString(), failure);
        var isAway = RedisFailure.IsAway(failure);
        if (!_streaks.GetOrAdd(job, _ => new FailureStreak()).Add(isAway ? "" : $"{failure.GetType()} {failure.Message}"))
        {
            Log.FailedAgain(logger, job, failure.Message);
        }
        else if (isAway)
        {
            Log.Waits(logger, job, RedisFailure.Describe(failure));
        }
        else
        {
            Log.Failed(logger, job, failure);
        }
    }

    private void Recover(JobKey job)
    {
        if (!_streaks.IsEmpty && _streaks.TryRemove(job, out var streak))
        {
            Log.Recovered(logger, job, streak.Length);
        }
    }

    /// <summary>The failures of one job since it last succeeded. A job runs once at a time, so nothing here is shared.</summary>
    private sealed class FailureStreak
    {
        private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);

        public int Length { get; private set; }

        public bool Add(string kind)
        {
            Length++;
            return _kinds.Add(kind);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed; it will run again on its schedule")]
        public static partial void Failed(ILogger logger, JobKey job, Exception failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} can do nothing and runs on by its schedule: {Reason}")]
        public static partial void Waits(ILogger logger, JobKey job, string reason);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Job {Job} failed again: {Reason}")]
        public static partial void FailedAgain(ILogger logger, JobKey job, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "Job {Job} succeeds again after {Failures} failed runs")]
        public static partial void Recovered(ILogger logger, JobKey job, int failures);
    }
}
