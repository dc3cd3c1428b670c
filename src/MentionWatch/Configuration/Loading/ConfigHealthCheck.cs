using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Configuration.Loading;

/// <summary>Degraded while the file as it is now was refused.</summary>
internal sealed class ConfigHealthCheck(ConfigStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = store.Status;
        return Task.FromResult(status.Refused.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{store.Path} was refused for {status.Refused.Count} mistakes, first: {status.Refused[0]} The configuration of {status.LoadedAt:u} is in force."));
    }
}
