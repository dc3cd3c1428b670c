namespace MentionWatch.Engines.Learning;

/// <summary>How far training is.</summary>
/// <param name="Done">Texts seen, counted once an epoch.</param>
/// <param name="Total">Texts to see.</param>
public readonly record struct TrainingProgress(long Done, long Total);
