namespace MentionWatch.Alerting.Delivering;

/// <summary>What follows from a failed attempt.</summary>
/// <param name="DueAt">When to try again; <see langword="null"/> to give up.</param>
/// <param name="TellFallback">Whether somebody else must be told now.</param>
internal readonly record struct RetryDecision(DateTimeOffset? DueAt, bool TellFallback);
