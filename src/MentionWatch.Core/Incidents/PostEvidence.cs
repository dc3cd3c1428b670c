namespace MentionWatch.Core.Incidents;

/// <summary>What one post did: the numbers of a rule that looks at single posts.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Observed">How much of it.</param>
/// <param name="Expected">How much is normal for this brand; 0 where nothing of the kind is.</param>
/// <param name="Upper">The most that would still pass.</param>
public sealed record PostEvidence(PostMeasure Measure, double Observed, double Expected, double Upper);
