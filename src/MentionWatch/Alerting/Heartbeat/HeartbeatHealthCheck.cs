using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Alerting.Heartbeat;

/// <summary>Says when the heartbeat is not sent or not taken.</summary>
internal sealed class HeartbeatHealthCheck(HeartbeatState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(state.Trouble is { } trouble ? HealthCheckResult.Degraded(trouble) : HealthCheckResult.Healthy());
}
