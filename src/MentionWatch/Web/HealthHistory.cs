using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Web;

/// <summary>Remembers since when each part has the status it has.</summary>
internal sealed class HealthHistory(TimeProvider time)
{
    /// <summary>Key of a check's data under which it can say itself since when, as a <see cref="DateTimeOffset"/>.</summary>
    public const string Since = "since";

    private readonly ConcurrentDictionary<string, (HealthStatus Status, DateTimeOffset Since)> _parts = new(StringComparer.Ordinal);

    public HealthAnswer Describe(HealthReport report)
        => new(Name(report.Status), report.Entries.ToDictionary(entry => entry.Key, entry => Describe(entry.Key, entry.Value), StringComparer.Ordinal));

    private HealthPart Describe(string part, HealthReportEntry entry)
    {
        var (_, since) = _parts.AddOrUpdate(
            part,
            _ => (entry.Status, time.GetUtcNow()),
            (_, known) => known.Status == entry.Status ? known : (entry.Status, time.GetUtcNow()));
        return new HealthPart(Name(entry.Status), entry.Data.TryGetValue(Since, out var own) && own is DateTimeOffset instant ? instant : since, entry.Description);
    }

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ready",
        HealthStatus.Degraded => "degraded",
        _ => "unready",
    };
}
