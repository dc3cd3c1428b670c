using MentionWatch.Alerting.Delivering;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Sends the deliveries that are due.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliverJob(DeliveryPump pump) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await pump.RunAsync(cancellationToken);
}
