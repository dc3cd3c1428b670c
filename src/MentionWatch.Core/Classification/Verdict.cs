namespace MentionWatch.Core.Classification;

/// <summary>What the classifier says of one text.</summary>
/// <param name="Sentiment">The most probable sentiment; neutral when the text says nothing.</param>
/// <param name="IsComplaint">Whether a customer complains, which is more probable than not.</param>
/// <param name="Language">BCP 47 primary tag: <c>es</c>, <c>en</c>, or <c>und</c> when it is neither.</param>
/// <param name="Scores">Probabilities behind both answers.</param>
public readonly record struct Verdict(Sentiment Sentiment, bool IsComplaint, string Language, VerdictScores Scores)
{
    /// <summary>The verdict that follows from probabilities alone.</summary>
    /// <param name="scores">The probabilities.</param>
    /// <param name="language">BCP 47 primary tag of the text.</param>
    public static Verdict Of(VerdictScores scores, string language) => new(MostProbable(scores), scores.Complaint > 0.5f, language, scores);

    /// <summary>The most probable sentiment; neutral needs no evidence, so it wins its ties.</summary>
    /// <param name="scores">The probabilities.</param>
    public static Sentiment MostProbable(VerdictScores scores)
        => scores.Negative > scores.Neutral && scores.Negative >= scores.Positive ? Sentiment.Negative
            : scores.Positive > scores.Neutral ? Sentiment.Positive
            : Sentiment.Neutral;
}
