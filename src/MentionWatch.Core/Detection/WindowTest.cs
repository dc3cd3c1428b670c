namespace MentionWatch.Core.Detection;

/// <summary>Tests one window: are there more negative authors than this hour, and than this much talk, would bring?</summary>
/// <remarks>
/// Two tests that must agree. Against the hour of the week: negatives are negative binomial around the seasonal mean. Against the volume: negatives and other mentions
/// share one gamma-distributed level, and what the other authors did tells that level (conjugate gamma–Poisson updating; Gelman et al., "Bayesian Data Analysis", 2.6), so that a
/// campaign or neutral news raises what is expected of the negatives too.
/// </remarks>
internal static class WindowTest
{
    /// <summary>Tests a window.</summary>
    /// <param name="counts">What was counted.</param>
    /// <param name="expected">What is normal.</param>
    /// <param name="echo">Extra negatives that one brings along.</param>
    /// <param name="limit">The surprise that is asked for.</param>
    /// <param name="bar">How many times the usual negatives are no news.</param>
    public static WindowResult Run(WindowCounts counts, Expectation expected, double echo, double limit, double bar = 1)
    {
        var (mean, dispersion) = Model(counts.Others, expected, echo, bar);
        var season = expected.Negative * bar;
        var seasonal = expected.VolumeDispersion + expected.ShareDispersion + (echo / Math.Max(season, 0.1));
        return new(
            counts,
            season,
            mean,
            dispersion,
            NegativeBinomial.Surprise(counts.NegativeAuthors, season, seasonal),
            NegativeBinomial.Surprise(counts.NegativeAuthors, mean, dispersion),
            limit,
            bar);
    }

    /// <summary>Mean and dispersion of the negatives when the number of other authors is known.</summary>
    public static (double Mean, double Dispersion) Model(int others, Expectation expected, double echo, double bar = 1)
    {
        var size = 1 / expected.VolumeDispersion;
        var scale = (size + others) / (size + expected.Others);
        var mean = expected.Negative * Math.Max(scale, bar > 1 ? bar : 0);
        return (mean, expected.ShareDispersion + (1 / (size + others)) + (echo / Math.Max(mean, 0.1)));
    }
}
