using MentionWatch.Alerting.Routing;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Tells others when nobody answers, and tells late what was held back.</summary>
[DisallowConcurrentExecution]
internal sealed class EscalateJob(DispatchTick tick) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await tick.RunAsync(cancellationToken);
}
