using MentionWatch.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Parts of this worker that are not well.</summary>
internal sealed class HealthTroubles(HealthCheckService health, HealthHistory history) : ITroubleFinder
{
    private static readonly Dictionary<string, TroubleKind> Parts = new(StringComparer.Ordinal)
    {
        ["redis"] = TroubleKind.RedisTrouble,
        ["config"] = TroubleKind.ConfigRejected,
        ["classifier"] = TroubleKind.ClassifierTrouble,
        ["schedule"] = TroubleKind.ScheduleTrouble,
        ["heartbeat"] = TroubleKind.HeartbeatMissing,
    };

    /// <summary>What a worker sees of itself is told for each worker; the classifier and the heartbeat are those of all.</summary>
    private static readonly TroubleKind[] Shared = [TroubleKind.ClassifierTrouble, TroubleKind.HeartbeatMissing];

    public async Task<IReadOnlyList<Trouble>> FindAsync(CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(registration => Parts.ContainsKey(registration.Name), cancellationToken);
        var parts = history.Describe(report).Parts;
        return [.. parts.Where(part => report.Entries[part.Key].Status != HealthStatus.Healthy).Select(part => Describe(Parts[part.Key], part.Value))];
    }

    private static Trouble Describe(TroubleKind kind, HealthPart part) => new(kind, Shared.Contains(kind) ? "" : Environment.MachineName, part.Since, part.Detail ?? "");
}
