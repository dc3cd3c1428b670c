using MentionWatch.Web;
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
            : HealthCheckResult.Degraded(
                $"{store.Path} was refused, {status.Refused[0]}{More(status)} The configuration of {status.LoadedAt:u} is in force.",
                data: new Dictionary<string, object>(StringComparer.Ordinal) { [HealthHistory.Since] = status.RefusedAt! }));
    }

    private static string More(ConfigStatus status) => status.Refused.Count > 1 ? $" (and {status.Refused.Count - 1} more: run check)" : "";
}
