using MentionWatch.Alerting.Delivering;
using MentionWatch.Alerting.Heartbeat;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Sends the deliveries that are due.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliverJob(DeliveryPump pump, Pulse pulse) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await pump.RunAsync(cancellationToken);
        await pulse.BeatAsync(Pulse.Deliver);
    }
}
