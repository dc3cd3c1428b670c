using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Tells, for who wants every detail, which worker took which run.</summary>
internal sealed partial class JobTrace(ILogger<JobTrace> logger) : IJobExecutionMiddleware
{
    public ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken = default)
    {
        if (logger.IsEnabled(LogLevel.Trace))
        {
            Log.Taken(logger, context.JobDetail.Key, context.ScheduledFireTimeUtc);
        }

        return next(context, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Trace, "Taken: run of {Job} due at {Due:O}")]
        public static partial void Taken(ILogger logger, JobKey job, DateTimeOffset? due);
    }
}
