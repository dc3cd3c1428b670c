namespace MentionWatch.Core.Classification.Drift;

/// <summary>How far what a classifier says now is from what it said before.</summary>
/// <param name="Index">Population stability index over the sentiments and over complaint or not, the larger of both: below 0.1 nothing, above 0.25 much.</param>
/// <param name="Confidence">Rise of the mean confidence, from -1 to 1.</param>
/// <param name="Unknown">Rise of the share of unknown languages, from -1 to 1.</param>
/// <remarks>
/// Source of the index and its limits: Siddiqi, "Credit Risk Scorecards" (2006). A crisis shifts the mix as well, so a shift is a reason
/// to read some posts, not yet a fault of the classifier.
/// </remarks>
public sealed record VerdictShift(double Index, double Confidence, double Unknown)
{
    private const double LargeIndex = 0.25;
    private const double LargeLossOfConfidence = 0.05;
    private const double LargeRiseOfUnknown = 0.10;

    /// <summary>Fewer texts than this, and the shares of a mix are mostly chance.</summary>
    public const int FewestTexts = 500;

    /// <summary>Whether somebody should look.</summary>
    public bool IsLarge => Index > LargeIndex || Confidence < -LargeLossOfConfidence || Unknown > LargeRiseOfUnknown;

    /// <summary>Compares two mixes; <see langword="null"/> when one of them holds too few texts to tell.</summary>
    public static VerdictShift? Between(VerdictMix before, VerdictMix now)
        => before.Texts < FewestTexts || now.Texts < FewestTexts
            ? null
            : new VerdictShift(
                Math.Max(
                    StabilityIndex(Sentiments(before), Sentiments(now)),
                    StabilityIndex([before.Complaints, before.Texts - before.Complaints], [now.Complaints, now.Texts - now.Complaints])),
                now.MeanConfidence - before.MeanConfidence,
                now.ShareOf(now.Unknown) - before.ShareOf(before.Unknown));

    private static long[] Sentiments(VerdictMix mix) => [mix.Negative, mix.Texts - mix.Negative - mix.Positive, mix.Positive];

    private static double StabilityIndex(long[] before, long[] now)
    {
        var (shares, old) = (Shares(now), Shares(before));
        return shares.Zip(old, (share, was) => (share - was) * Math.Log(share / was)).Sum();
    }

    /// <summary>Half a text more in each class, so that an empty class has a logarithm.</summary>
    private static double[] Shares(long[] counts)
        => Array.ConvertAll(counts, count => (count + 0.5) / (counts.Sum() + (0.5 * counts.Length)));
}
