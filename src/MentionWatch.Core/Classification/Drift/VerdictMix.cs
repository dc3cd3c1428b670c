namespace MentionWatch.Core.Classification.Drift;

/// <summary>What a classifier said of many texts, as counts; mixes of two spans of time add up.</summary>
/// <param name="Texts">Texts classified.</param>
/// <param name="Negative">Of them negative.</param>
/// <param name="Positive">Of them positive; the rest is neutral.</param>
/// <param name="Complaints">Of them complaints.</param>
/// <param name="Unknown">Of them in a language that the classifier does not know.</param>
/// <param name="Confidence">Sum of the probabilities of the sentiments that were said, in thousandths.</param>
public readonly record struct VerdictMix(long Texts, long Negative, long Positive, long Complaints, long Unknown, long Confidence)
{
    private const float Thousand = 1000f;
    private const string UnknownLanguage = "und";

    /// <summary>The texts of both.</summary>
    public static VerdictMix operator +(VerdictMix left, VerdictMix right) => new(
        left.Texts + right.Texts, left.Negative + right.Negative, left.Positive + right.Positive,
        left.Complaints + right.Complaints, left.Unknown + right.Unknown, left.Confidence + right.Confidence);

    /// <summary>The mix of one text.</summary>
    public static VerdictMix Of(in Verdict verdict) => new(
        1,
        verdict.Sentiment == Sentiment.Negative ? 1 : 0,
        verdict.Sentiment == Sentiment.Positive ? 1 : 0,
        verdict.IsComplaint ? 1 : 0,
        verdict.Language == UnknownLanguage ? 1 : 0,
        (long)(MathF.Max(verdict.Scores.Negative, MathF.Max(verdict.Scores.Neutral, verdict.Scores.Positive)) * Thousand));

    /// <summary>The mix of both.</summary>
    public static VerdictMix Add(VerdictMix left, VerdictMix right) => left + right;

    /// <summary>The part of the texts that a count makes; 0 without texts.</summary>
    public double ShareOf(long count) => Texts == 0 ? 0 : (double)count / Texts;

    /// <summary>Mean probability of the sentiment that was said.</summary>
    public double MeanConfidence => ShareOf(Confidence) / Thousand;
}
