namespace MentionWatch.Sources.Health;

/// <summary>How long a source may do without success, and without mentions.</summary>
/// <param name="Unpolled">Time without a successful poll; <see langword="null"/> for sources that are pushed to.</param>
/// <param name="Silent">Time without a mention; <see langword="null"/> when silence is normal.</param>
internal readonly record struct HealthLimits(TimeSpan? Unpolled, TimeSpan? Silent);
