using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Web.Page;

namespace MentionWatch.Tests.Web.Page;

/// <summary>Snapshots with something of everything.</summary>
internal static class SomeStatus
{
    public const string Hostile = "<script>alert('no')</script><img src=x onerror=alert(1)> \"&amp; <!channel>";

    private static readonly DateTimeOffset Now = new(2026, 3, 5, 19, 30, 0, TimeSpan.Zero);

    public static StatusSnapshot Calm { get; } = new()
    {
        At = Now,
        Version = "0.1.0",
        Config = new(Now.AddDays(-3), []),
        Brands = [Brand("carracol", "Mudanzas Carracol", 3, 0), Brand("pinar", "Panadería del Pinar", 7, 1)],
        Sources = [new("web", "feed", false, null, null, Now.AddSeconds(-20))],
        Receivers = [new("oncall", "webhook", "es", null)],
    };

    public static StatusSnapshot Burning { get; } = Calm with
    {
        TimeZone = "Europe/Madrid",
        Held = new()
        {
            Incidents =
            [
                new()
                {
                    Key = "mw:pinar:negative-spike:2026-03-05T19:10:00Z",
                    Name = "Panadería del Pinar",
                    TimeZone = "Europe/Madrid",
                    IsOpen = true,
                    PeakSeverity = Severity.Warning,
                    Receivers = ["team", "office"],
                    Reason = HoldReason.QuietHours,
                    Since = Now.AddMinutes(-20),
                    Until = Now.AddHours(11.5),
                },
                new()
                {
                    Key = "mw:carracol-lisboa:negative-spike:2026-03-05T19:10:00Z",
                    Name = "Carracol Lisboa",
                    TimeZone = "Europe/Madrid",
                    IsOpen = true,
                    PeakSeverity = Severity.High,
                    Receivers = ["oncall"],
                    Reason = HoldReason.Parent,
                    Since = Now.AddMinutes(-15),
                    Detail = "Mudanzas Carracol",
                },
            ],
            Silences = [new("Ana", "fire drill", Now.AddHours(-1), Now.AddMinutes(90), ["Panadería del Pinar"], Severity.High, [])],
            Routes = [new("can wait", Severity.Critical, HoldReason.Digest, Now.AddHours(13))],
        },
        Troubles =
        [
            new("source-degraded", "reviews", "source reviews is not heard", Now.AddMinutes(-11), "403 Forbidden: the token is not allowed to read this", "A crisis there would not be seen. Check its address and its key: mentionwatch sources test reviews."),
            new("delivery-failing", "team", "receiver team does not take alerts", Now.AddMinutes(-9), "HTTP 503", "Alerts may not reach people. Try it: mentionwatch receivers test team, and see mentionwatch deliveries --receiver team."),
        ],
        Config = new(Now.AddDays(-3), ["Detection.QuietFor: 'soon' is not a duration; write it as 30s, 5m, 2h or 7d"]),
        Open = [Incident(IncidentState.Triggered, Severity.Critical, Now.AddMinutes(-52))],
        Recent = [Incident(IncidentState.Resolved, Severity.Warning, Now.AddDays(-9)) with { Key = "mw:carracol:negative-spike:2026-02-24T19:30:00Z" }],
        Brands = [Brand("carracol", "Mudanzas Carracol", 5, 4), Brand("pinar", "Panadería del Pinar", 7, 1)],
        Sources =
        [
            new("reviews", "feed", true, Now.AddMinutes(-11), "403 Forbidden: the token is not allowed to read this", Now.AddMinutes(-12)),
            new("social", "ingest", false, null, null, Now.AddSeconds(-2)),
        ],
        Receivers = [new("oncall", "webhook", "es", Sent("delivered", 1)), new("team", "slack", "en", Sent("waiting", 3))],
    };

    private static DeliverySummary Sent(string state, int attempts) => new("oncall", TransitionKind.Worsened, state, attempts, Now.AddMinutes(-10), "200 OK");

    private static BrandSummary Brand(string key, string name, int total, int negative)
        => new(key, name, Steps(total), Steps(negative), negative * 3, 15);

    private static int[] Steps(int height) => [.. Enumerable.Range(0, 48).Select(step => height * (step % 5) * (step > 40 ? 4 : 1) / 4)];

    private static IncidentSummary Incident(IncidentState state, Severity severity, DateTimeOffset started) => new()
    {
        Key = "mw:carracol:negative-spike:2026-03-05T18:38:00Z",
        Brand = "carracol",
        Name = "Mudanzas Carracol",
        TimeZone = "Europe/Madrid",
        State = state,
        Severity = severity,
        PeakSeverity = severity,
        StartedAt = started,
        ChangedAt = started.AddMinutes(40),
        History = ["20:34 nobody answered, head of communication was told", "20:31 Ana noted"],
        Next = state == IncidentState.Triggered ? new NextStep("head of communication", Now.AddMinutes(4)) : null,
        Evidence = new()
        {
            Rule = "negative-spike",
            WindowStart = Now.AddMinutes(-60),
            WindowEnd = Now,
            Total = 88,
            Negative = 71,
            Complaints = 40,
            NegativeAuthors = 64,
            Expected = 1.4,
            Upper = 6,
            Score = 31,
            ExpectedShare = 0.12,
            Trained = true,
        },
        Samples =
        [
            new("social", "https://social.example/1", "Me rompen los muebles y encima me amenazan. Qué vergüenza, @carracol #CarracolNuncaMás", "marta", 655, "es", .97, true, Now.AddMinutes(-50)),
            new("social", "javascript:alert(1)", Hostile, "\"><b>x", null, "en", .9, false, Now.AddMinutes(-20)),
        ],
        TopTerms = ["nunca más", "vergüenza", "denunciar"],
        DegradedSources = ["reviews"],
        Deliveries = [Sent("delivered", 1), Sent("waiting", 3) with { Receiver = "team" }],
    };
}
