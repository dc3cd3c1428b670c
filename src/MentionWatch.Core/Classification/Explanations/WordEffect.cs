namespace MentionWatch.Core.Classification.Explanations;

/// <summary>What one word did to a verdict: the difference between the text with it and the text without it.</summary>
/// <param name="Word">The word as written, without the marks around it.</param>
/// <param name="Sentiment">From -2 to 2: change of the probability of positive less that of negative.</param>
/// <param name="Complaint">From -1 to 1: change of the probability of a complaint.</param>
public readonly record struct WordEffect(string Word, float Sentiment, float Complaint);
