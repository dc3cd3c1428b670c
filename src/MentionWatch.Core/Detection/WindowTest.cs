namespace MentionWatch.Core.Detection;

/// <summary>Tests one window: are there more negative authors than this hour, and than this much talk, would bring?</summary>
/// <remarks>
/// Two tests that must agree. Against the hour of the week: negatives are negative binomial around the seasonal mean. Against the volume: negatives and other mentions
/// share one gamma-distributed level, and what the other authors did tells that level (conjugate gamma–Poisson updating; Gelman et al., "Bayesian Data Analysis", 2.6), so that a
/// campaign or neutral news raises what is expected of the negatives too.
/// </remarks>
internal static class WindowTest
{
    public static WindowResult Run(WindowCounts counts, Expectation expected, double echo, double limit)
    {
        var size = 1 / expected.VolumeDispersion;
        var scale = (size + counts.Others) / (size + expected.Others);
        var mean = expected.Negative * scale;
        var dispersion = expected.ShareDispersion + (1 / (size + counts.Others)) + (echo / Math.Max(mean, 0.1));
        var seasonal = expected.VolumeDispersion + expected.ShareDispersion + (echo / Math.Max(expected.Negative, 0.1));
        return new(
            counts,
            expected.Negative,
            mean,
            dispersion,
            NegativeBinomial.Surprise(counts.NegativeAuthors, expected.Negative, seasonal),
            NegativeBinomial.Surprise(counts.NegativeAuthors, mean, dispersion),
            limit);
    }
}
