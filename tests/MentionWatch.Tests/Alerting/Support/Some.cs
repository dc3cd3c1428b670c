using MentionWatch.Core.Incidents;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>Values that do not matter, and one that does: the founding story's crisis.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 21, 40, 0, TimeSpan.Zero);

    public const string Brand = "rios";

    public const string IncidentKey = "mw:rios:negative-spike:2026-03-02T21:40:00Z";

    public static string Key(string brand, int number = 0) => $"mw:{brand}:negative-spike:{Start.AddMinutes(number):yyyy-MM-ddTHH:mm:ssZ}";

    public static Incident Incident(string? key = null, string brand = Brand) => new()
    {
        Key = key ?? Key(brand),
        Brand = brand,
        Rule = "negative-spike",
        StartedAt = Start,
        State = IncidentState.Triggered,
        Severity = Severity.High,
        PeakSeverity = Severity.High,
        Sequence = 1,
    };

    public static AlertEvidence Evidence() => new()
    {
        Rule = "negative-spike",
        WindowStart = Start.AddMinutes(0),
        WindowEnd = Start.AddMinutes(15),
        Total = 61,
        Negative = 42,
        Complaints = 17,
        NegativeAuthors = 38,
        Expected = 4.1,
        Upper = 10,
        Score = 9.2,
        ExpectedShare = 0.12,
        Trained = true,
    };

    public static AlertSample Sample(string text, string author = "@ana", long? followers = 120_000, int minute = 0)
        => new("x", "https://social.example/ana/1", text, author, followers, "es", 0.91, IsComplaint: true, Start.AddMinutes(minute));

    /// <summary>What somebody did three minutes after the alert.</summary>
    public static IncidentEntry Action(EntryKind kind) => new()
    {
        Number = 1,
        At = Start.AddMinutes(18),
        Kind = kind,
        By = new Actor("Ana", ActionChannel.Link, "oncall", "192.0.2.7"),
        Note = "calling the customer now",
        To = kind == EntryKind.HandedOver ? "legal" : null,
        Until = kind == EntryKind.Snoozed ? Start.AddMinutes(50) : null,
    };

    /// <summary>The founding story's crisis with all that an alert can say.</summary>
    public static Alert FullAlert(TransitionKind kind = TransitionKind.Triggered) => Alert(kind, severity: kind == TransitionKind.Triggered ? Severity.Critical : Severity.High) with
    {
        FirstPost = Sample("Llegaron tres horas tarde y rompieron la mesa de mi abuela #MudanzasRios", "@luis", 310, minute: -4),
        Samples =
        [
            Sample("Me cobraron doble la mudanza y ahora amenazan con demandarme #MudanzasRios", minute: 2),
            Sample("No contratéis a esta empresa: amenaza a sus clientes", "@marta_bcn", 8_400, minute: 6),
            Sample("Llegaron tres horas tarde y rompieron la mesa de mi abuela #MudanzasRios", "@luis", 310, minute: -4),
            Sample("Llevo dos semanas esperando mis muebles y nadie contesta", "@pep", 95, minute: 9),
            Sample("De verdad van a demandar a un cliente por quejarse?", "@nuria", 2_050, minute: 11),
        ],
        Amplifiers =
        [
            new Amplifier("@ana", "x", 120_000, 2_300, 3, "https://social.example/ana/1"),
            new Amplifier("@marta_bcn", "x", 8_400, 410, 1, "https://social.example/marta/7"),
        ],
        Unanswered = new UnansweredComplaints(17, 0, Sample("Sigo sin mis muebles", "@eva", 12, minute: -9), AtLeast: true),
        Next = new NextStep("head of communication", Start.AddMinutes(19)),
    };

    public static Alert Alert(TransitionKind kind = TransitionKind.Triggered, int sequence = 1, string? key = null, string brand = Brand, Severity severity = Severity.High) => new()
    {
        IncidentKey = key ?? Key(brand),
        Sequence = sequence,
        Kind = kind,
        At = Start.AddMinutes(15),
        StartedAt = Start,
        Brand = brand,
        Severity = severity,
        PeakSeverity = severity,
        Evidence = Evidence(),
        Samples =
        [
            Sample("Me cobraron doble la mudanza y ahora amenazan con demandarme #MudanzasRios", minute: 2),
            Sample("Llegaron tres horas tarde y rompieron la mesa de mi abuela", "@luis", 310, minute: -4),
        ],
        TopTerms = ["cobro doble", "demandar"],
        BySource = new Dictionary<string, int>(StringComparer.Ordinal) { ["x"] = 30, ["reddit"] = 12 },
        ByLanguage = new Dictionary<string, int>(StringComparer.Ordinal) { ["es"] = 50, ["en"] = 11 },
    };
}
