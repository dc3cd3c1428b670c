using MentionWatch.Alerting.Heartbeat;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Sends the heartbeat.</summary>
[DisallowConcurrentExecution]
internal sealed class HeartbeatJob(HeartbeatSender heartbeat) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await heartbeat.RunAsync(cancellationToken);
}
