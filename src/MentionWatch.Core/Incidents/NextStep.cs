namespace MentionWatch.Core.Incidents;

/// <summary>Who is told next if nobody answers.</summary>
/// <param name="To">The role or person.</param>
/// <param name="At">When, in UTC.</param>
public sealed record NextStep(string To, DateTimeOffset At);
