using MentionWatch.Core.Incidents;
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
