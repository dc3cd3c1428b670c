using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Sources.Health;

/// <summary>Says which sources are degraded, since when and why.</summary>
internal sealed class SourcesHealthCheck(SourceHealth health) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var sources = await health.ReadAsync();
        var degraded = sources.Where(source => source.IsDegraded).ToArray();
        return degraded.Length == 0
            ? HealthCheckResult.Healthy("every source answers")
            : HealthCheckResult.Degraded(string.Join("; ", degraded.Select(Describe)));
    }

    private static string Describe(SourceStatus source) => FormattableString.Invariant($"{source.Source} since {source.DegradedSince:u}: {source.Reason}");
}
