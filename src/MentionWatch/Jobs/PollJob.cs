using MentionWatch.Sources;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Asks one source, named by the job's key, for what is new.</summary>
[DisallowConcurrentExecution]
internal sealed class PollJob(SourcePoller poller) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await poller.PollAsync(context.JobDetail.Key.Name, cancellationToken);
}
