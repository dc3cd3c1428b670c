namespace MentionWatch.Core.Classification;

/// <summary>Probabilities from 0 to 1; the three sentiments sum to 1.</summary>
/// <param name="Negative">Probability of negative sentiment.</param>
/// <param name="Neutral">Probability of neutral sentiment.</param>
/// <param name="Positive">Probability of positive sentiment.</param>
/// <param name="Complaint">Probability of a complaint.</param>
public readonly record struct VerdictScores(float Negative, float Neutral, float Positive, float Complaint);
