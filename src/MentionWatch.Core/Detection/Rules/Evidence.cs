using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>Writes the numbers of a window down.</summary>
internal static class Evidence
{
    /// <summary>The evidence of a window that was tested.</summary>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="view">What was looked at.</param>
    /// <param name="result">What the test said.</param>
    public static AlertEvidence Of(string rule, in BrandView view, in WindowResult result)
    {
        var start = view.Recent.LastMinute + 1 - result.Counts.Minutes;
        return Of(rule, view, result, start, view.Recent.Now);
    }

    /// <summary>The evidence of a window that ended at some time.</summary>
    public static AlertEvidence Of(string rule, in BrandView view, in WindowResult result, long start, DateTimeOffset end) => new()
    {
        Rule = rule,
        WindowStart = RecentMinutes.At(start),
        WindowEnd = end,
        Total = result.Counts.Sum.Total,
        Negative = result.Counts.Sum.Negative,
        Complaints = result.Counts.Sum.Complaints,
        NegativeAuthors = result.Counts.NegativeAuthors,
        Expected = result.Expected,
        Upper = NegativeBinomial.Upper(result.Limit, result.Expected, result.Dispersion),
        Score = result.Surprise,
        ExpectedShare = view.Season.ShareAt(view.Recent.LastMinute),
        Trained = view.Season.Trained,
        Bar = result.Bar,
        BarReason = result.Bar > 1 ? view.BarSince(start).Reason : null,
        Late = result.Counts.Sum.Late,
    };

    /// <summary>How bad a window is.</summary>
    public static Severity SeverityOf(DetectionSettings settings, in WindowResult result)
        => settings.Critical.ReachedBy(result.Counts.NegativeAuthors, result.Reference) ? Severity.Critical
            : settings.High.ReachedBy(result.Counts.NegativeAuthors, result.Reference) ? Severity.High
            : Severity.Warning;
}
