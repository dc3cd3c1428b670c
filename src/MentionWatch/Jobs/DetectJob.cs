using MentionWatch.Alerting.Heartbeat;
using MentionWatch.Detection;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Looks at the brands that changed and at those with an open incident.</summary>
[DisallowConcurrentExecution]
internal sealed class DetectJob(DetectionTick tick, Pulse pulse) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await tick.RunAsync(cancellationToken);
        await pulse.BeatAsync(Pulse.Detect);
    }
}
