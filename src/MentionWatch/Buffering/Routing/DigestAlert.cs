using System.Globalization;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Buffering.Routing;

/// <summary>Wraps a digest so that it goes the way of an alert: same outbox, same retries, same log.</summary>
internal static class DigestAlert
{
    private const string Rule = "digest";

    public static Alert Of(string receiver, AlertDigest digest, int number)
    {
        var worst = digest.Items.Max(item => item.PeakSeverity);
        return new Alert
        {
            IncidentKey = string.Create(CultureInfo.InvariantCulture, $"mw:{DigestStore.Brand}:{receiver}:{digest.Until.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}{(number == 0 ? "" : $"-{number}")}"),
            Sequence = 1,
            Kind = TransitionKind.Released,
            At = digest.Until,
            StartedAt = digest.Since,
            Brand = digest.Items[0].Brand,
            Severity = worst,
            PeakSeverity = worst,
            Evidence = Nothing(digest),
            Digest = digest,
        };
    }

    /// <summary>What carries it in the store: an incident that has ended.</summary>
    public static Incident Carrier(Alert alert) => new()
    {
        Key = alert.IncidentKey,
        Brand = DigestStore.Brand,
        Rule = Rule,
        StartedAt = alert.StartedAt,
        State = IncidentState.Resolved,
        Severity = alert.Severity,
        PeakSeverity = alert.PeakSeverity,
        Sequence = alert.Sequence,
        EndedAt = alert.At,
    };

    private static AlertEvidence Nothing(AlertDigest digest) => new()
    {
        Rule = Rule,
        WindowStart = digest.Since,
        WindowEnd = digest.Until,
        Total = 0,
        Negative = 0,
        Complaints = 0,
        NegativeAuthors = 0,
        Expected = 0,
        Upper = 0,
        Score = 0,
        ExpectedShare = 0,
        Trained = true,
    };
}
