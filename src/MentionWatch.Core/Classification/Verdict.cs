namespace MentionWatch.Core.Classification;

/// <summary>What the classifier says of one text.</summary>
/// <param name="Sentiment">The most probable sentiment; neutral when the text says nothing.</param>
/// <param name="IsComplaint">Whether a customer complains, which is more probable than not.</param>
/// <param name="Language">BCP 47 primary tag: <c>es</c>, <c>en</c>, or <c>und</c> when it is neither.</param>
/// <param name="Scores">Probabilities behind both answers.</param>
public readonly record struct Verdict(Sentiment Sentiment, bool IsComplaint, string Language, VerdictScores Scores);
