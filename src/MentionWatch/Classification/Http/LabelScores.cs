namespace MentionWatch.Classification.Http;

/// <summary>What a model server says of one text, as probabilities; those of a question that it does not answer are 0.</summary>
/// <param name="Negative">Probability of negative sentiment; the three sentiments sum to 1.</param>
/// <param name="Neutral">Probability of neutral sentiment.</param>
/// <param name="Positive">Probability of positive sentiment.</param>
/// <param name="Complaint">Probability of a complaint.</param>
internal readonly record struct LabelScores(float Negative, float Neutral, float Positive, float Complaint);
