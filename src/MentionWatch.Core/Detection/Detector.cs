using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection;

/// <summary>Decides whether the last minutes of a brand are a crisis. Counting comes before it and acting after it; it keeps nothing.</summary>
/// <param name="settings">Thresholds.</param>
public sealed class Detector(DetectionSettings settings)
{
    /// <summary>Name of the rule, part of the key of the incidents it raises.</summary>
    public const string Rule = "negative-spike";

    internal const int VolumeMinutes = 60;
    private const double OnsetTimesExpected = 2;

    /// <summary>Tests every window and decides by the most telling one.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="recent">The last minutes, the one under way and the longest window before it.</param>
    /// <param name="baseline">What is normal.</param>
    /// <param name="zone">Time zone of the brand.</param>
    public Decision Decide(string brand, RecentMinutes recent, SeasonalBaseline baseline, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var season = new SeasonalRate(baseline, zone);
        var (best, isSpike, isActive, severity) = (default(WindowResult?), false, false, Severity.Warning);
        foreach (var minutes in settings.WindowMinutes)
        {
            var result = Test(recent, minutes, season);
            isActive |= result.IsActive(settings);
            severity = Worse(severity, SeverityOf(result));
            var spike = result.IsSpike(settings);
            if (best is null || (spike && !isSpike) || (spike == isSpike && result.Margin > best.Value.Margin))
            {
                best = result;
            }

            isSpike |= spike;
        }

        return Decided(brand, recent, season, best!.Value, isSpike, isActive || isSpike, severity);
    }

    private WindowResult Test(RecentMinutes recent, int minutes, SeasonalRate season)
    {
        var counts = WindowCounts.Of(recent, minutes);
        var expected = season.Over(recent.LastMinute + 1 - counts.Minutes, recent.Now);
        var limit = FalseAlarmBudget.Surprise(settings.FalseAlarmsPerMonth, settings.WindowMinutes.Count, minutes);
        return WindowTest.Run(counts, expected, settings.Echo, limit);
    }

    private Severity SeverityOf(WindowResult result)
        => settings.Critical.ReachedBy(result.Counts.NegativeAuthors, result.Reference) ? Severity.Critical
            : settings.High.ReachedBy(result.Counts.NegativeAuthors, result.Reference) ? Severity.High
            : Severity.Warning;

    private static Severity Worse(Severity left, Severity right) => left > right ? left : right;

    private static Decision Decided(
        string brand, RecentMinutes recent, SeasonalRate season, WindowResult best, bool isSpike, bool isActive, Severity severity)
    {
        var minutes = best.Counts.Minutes;
        return new()
        {
            Brand = brand,
            At = recent.Now,
            IsSpike = isSpike,
            IsActive = isActive,
            Severity = severity,
            Volume = WindowCounts.Of(recent, VolumeMinutes).NegativeAuthors,
            OnsetAt = RecentMinutes.At(isSpike ? Onset.Find(recent, OnsetTimesExpected * best.Reference / minutes) : recent.LastMinute),
            Evidence = EvidenceOf(recent, season, best),
        };
    }

    private static AlertEvidence EvidenceOf(RecentMinutes recent, SeasonalRate season, WindowResult best) => new()
    {
        Rule = Rule,
        WindowStart = RecentMinutes.At(recent.LastMinute + 1 - best.Counts.Minutes),
        WindowEnd = recent.Now,
        Total = best.Counts.Sum.Total,
        Negative = best.Counts.Sum.Negative,
        Complaints = best.Counts.Sum.Complaints,
        NegativeAuthors = best.Counts.NegativeAuthors,
        Expected = best.Expected,
        Upper = NegativeBinomial.Upper(best.Limit, best.Expected, best.Dispersion),
        Score = best.Surprise,
        ExpectedShare = season.ShareAt(recent.LastMinute),
        Trained = season.Trained,
    };
}
