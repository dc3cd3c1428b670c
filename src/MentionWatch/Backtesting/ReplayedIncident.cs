using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting;

/// <summary>What a replay told about one incident, from its first alert to its last.</summary>
/// <param name="Alerts">In the order of time; never empty.</param>
public sealed record ReplayedIncident(IReadOnlyList<Alert> Alerts)
{
    /// <summary>The alert that raised it.</summary>
    public Alert Raised => Alerts[0];

    /// <summary>The highest severity it reached.</summary>
    public Severity PeakSeverity => Alerts.Max(alert => alert.PeakSeverity);

    /// <summary>When it was over; <see langword="null"/> where the replay ended first.</summary>
    public DateTimeOffset? EndedAt => Alerts[^1] is { } end && end.Kind.IsEnd() ? end.At : null;

    /// <summary>Gathers alerts by their incident, in the order in which incidents were raised.</summary>
    public static IReadOnlyList<ReplayedIncident> Gather(IEnumerable<Alert> alerts)
        => [.. alerts.GroupBy(alert => alert.IncidentKey, StringComparer.Ordinal).Select(group => new ReplayedIncident([.. group]))];

    /// <summary>Whether both were going on at one time for the same brand.</summary>
    public bool Meets(ReplayedIncident other)
        => string.Equals(Raised.Brand, other.Raised.Brand, StringComparison.Ordinal)
            && Raised.StartedAt <= (other.EndedAt ?? DateTimeOffset.MaxValue)
            && other.Raised.StartedAt <= (EndedAt ?? DateTimeOffset.MaxValue);
}
