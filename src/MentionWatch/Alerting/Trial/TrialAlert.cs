using System.Globalization;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Trial;

/// <summary>Makes the alert that <c>receivers test</c> sends: shaped like a real one and marked as a test.</summary>
internal static class TrialAlert
{
    public static Delivery For(ConfiguredReceiver receiver, string brand, DateTimeOffset now)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"mw:{brand}:test:{now.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}");
        return new Delivery(Delivering.DeliveryId.Of(key, 1, receiver.Name), receiver.Name, Alert(key, brand, receiver.Options.Language, now), Attempt: 1);
    }

    private static Alert Alert(string key, string brand, string language, DateTimeOffset now) => new()
    {
        IncidentKey = key,
        Sequence = 1,
        Kind = TransitionKind.Triggered,
        At = now,
        StartedAt = now.AddMinutes(-15),
        Brand = brand,
        Severity = Severity.Warning,
        PeakSeverity = Severity.Warning,
        Evidence = Evidence(now),
        Samples = [Sample(language, now)],
        TopTerms = string.Equals(language, "es", StringComparison.Ordinal) ? ["prueba"] : ["test"],
        Test = true,
    };

    private static AlertEvidence Evidence(DateTimeOffset now) => new()
    {
        Rule = "test",
        WindowStart = now.AddMinutes(-15),
        WindowEnd = now,
        Total = 61,
        Negative = 42,
        Complaints = 17,
        NegativeAuthors = 38,
        Expected = 4,
        Upper = 10,
        Score = 9,
        ExpectedShare = 0.1,
        Trained = true,
    };

    private static AlertSample Sample(string language, DateTimeOffset now) => new(
        "test",
        Url: null,
        string.Equals(language, "es", StringComparison.Ordinal) ? "Aquí se vería el mensaje que lo empezó." : "Here you would read the post that began it.",
        "@somebody",
        Followers: null,
        language,
        Negative: 0.9,
        IsComplaint: true,
        now.AddMinutes(-15));
}
