using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Tests.Incidents;

/// <summary>Decisions of the detector, by the minute.</summary>
internal static class Decided
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Decision Spike(int minute, int volume = 20, Severity severity = Severity.Warning, int onset = 0)
        => Of(minute, volume, severity, isSpike: true, isActive: true) with { OnsetAt = Start.AddMinutes(onset) };

    public static Decision Active(int minute) => Of(minute, 3, Severity.Warning, isSpike: false, isActive: true);

    public static Decision Quiet(int minute) => Of(minute, 0, Severity.Warning, isSpike: false, isActive: false);

    private static Decision Of(int minute, int volume, Severity severity, bool isSpike, bool isActive) => new()
    {
        Brand = "acme",
        At = Start.AddMinutes(minute),
        IsSpike = isSpike,
        IsActive = isActive,
        Severity = severity,
        Volume = volume,
        OnsetAt = Start,
        Evidence = new AlertEvidence
        {
            Rule = "negative-spike",
            WindowStart = Start,
            WindowEnd = Start.AddMinutes(minute),
            Total = volume,
            Negative = volume,
            Complaints = 0,
            NegativeAuthors = volume,
            Expected = 1,
            Upper = 5,
            Score = 9,
            ExpectedShare = 0.1,
            Trained = true,
        },
    };
}
