using MentionWatch.Alerting.Delivering;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Alerting;

/// <summary>Says which receivers fail. The worker is ready all the same: others are still told.</summary>
internal sealed class ReceiverHealthCheck(ReceiverHealth health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var failing = health.Failing;
        return Task.FromResult(failing.Count == 0
            ? HealthCheckResult.Healthy("every receiver that was tried works")
            : HealthCheckResult.Degraded(string.Join("; ", failing.Select(receiver => $"{receiver.Name} fails since {receiver.Since:u}: {receiver.Reason}"))));
    }
}
