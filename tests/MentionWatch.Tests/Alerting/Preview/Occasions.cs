using MentionWatch.Alerting;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Buffering.Routing;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Preview;

/// <summary>One of everything that a receiver can be sent, by name.</summary>
internal static class Occasions
{
    public const string Hostile = "<!channel> @everyone <https://evil.example|click> \u202Egnirts\u202C [x](javascript:alert(1)) **bold** `code` <b>&amp;</b> www.evil.example https://evil.example/?a=1&b=2";

    /// <summary>Alerts of a crisis.</summary>
    public static IReadOnlyDictionary<string, Alert> Alerts { get; } = new Dictionary<string, Alert>(StringComparer.Ordinal)
    {
        ["triggered"] = Some.FullAlert(),
        ["one-post"] = Some.FullAlert() with { Evidence = Some.Evidence() with { Rule = "amplification", Post = new PostEvidence(PostMeasure.Reactions, 412, 3, 25) } },
        ["worsened"] = Some.FullAlert(TransitionKind.Worsened) with { DegradedSources = ["reviews"], Evidence = Some.Evidence() with { Trained = false, Expected = 0.4, Upper = 2 } },
        ["handed-over"] = Some.FullAlert(TransitionKind.HandedOver) with { Action = Some.Action(EntryKind.HandedOver), AddressedTo = "legal" },
        ["acknowledged"] = Some.FullAlert(TransitionKind.Acknowledged) with { Action = Some.Action(EntryKind.Acknowledged) },
        ["snoozed"] = Some.FullAlert(TransitionKind.Snoozed) with { Action = Some.Action(EntryKind.Snoozed) },
        ["woken"] = Some.FullAlert(TransitionKind.Woken),
        ["escalated"] = Some.FullAlert(TransitionKind.Escalated) with { AddressedTo = "head of communication", Next = new NextStep("head of communication, on call", Some.Start.AddMinutes(30)) },
        ["released"] = Some.FullAlert(TransitionKind.Released) with { HeldBack = new HeldBack(HoldReason.Silence, Some.Start.AddHours(-8), "Ana: fire drill") },
        ["closed"] = Some.FullAlert(TransitionKind.Resolved) with { At = Some.Start.AddHours(3), Action = Some.Action(EntryKind.Resolved) },
        ["resolved"] = Some.FullAlert(TransitionKind.Resolved) with { At = Some.Start.AddHours(3.5) },
        ["expired"] = Some.FullAlert(TransitionKind.Expired) with { At = Some.Start.AddHours(50) },
        ["hostile"] = Some.FullAlert() with
        {
            FirstPost = Some.Sample(Hostile, "<!here>\u202E", minute: -4),
            Samples = [Some.Sample(Hostile, "<!here>\u202E"), Some.Sample(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦 é ", 200)), new string('x', 90))],
            TopTerms = ["<!channel>", "*bold*"],
            Amplifiers = [new Amplifier("<!here>|@everyone", "x", 5, null, 1, "javascript:alert(1)")],
        },
        ["digest"] = DigestAlert.Of("oncall", Digest(), 0),
    };

    /// <summary>Words on the service itself.</summary>
    public static IReadOnlyDictionary<string, Notice> Notices { get; } = new Dictionary<string, Notice>(StringComparer.Ordinal)
    {
        ["trouble"] = new(TroubleKind.DeliveryFailing, "team", Some.Start, Some.Start.AddMinutes(15), IsOver: false, "HTTP 503"),
        ["trouble-over"] = new(TroubleKind.SourceDegraded, "reviews", Some.Start, Some.Start.AddHours(9), IsOver: true, "HTTP 403"),
    };

    public static IEnumerable<string> Names => Alerts.Keys.Concat(Notices.Keys);

    public static Delivery DeliveryOf(string name) => new($"msg_{name}", "oncall", Alerts[name], 1);

    private static AlertDigest Digest() => new(Some.Start, Some.Start.AddHours(10),
    [
        Item(Some.Brand, IncidentState.Triggered, Severity.High, 0, 80) with { TopTerms = ["cobro doble", "demandar"] },
        Item("zeta", IncidentState.Acknowledged, Severity.Warning, 60, 12) with { AcknowledgedBy = "Ana" },
        Item("norte", IncidentState.Resolved, Severity.Warning, 120, 1) with { EndedAt = Some.Start.AddMinutes(210) },
    ]);

    private static DigestItem Item(string brand, IncidentState state, Severity severity, int minute, int volume) => new()
    {
        IncidentKey = Some.Key(brand, minute),
        Brand = brand,
        State = state,
        PeakSeverity = severity,
        StartedAt = Some.Start.AddMinutes(minute),
        PeakVolume = volume,
    };
}
