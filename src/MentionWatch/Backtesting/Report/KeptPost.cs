namespace MentionWatch.Backtesting.Report;

/// <summary>A negative mention as a report shows it; hostile text.</summary>
public sealed record KeptPost(DateTimeOffset CreatedAt, string Text, string? Author, string Source, string? Language, bool IsComplaint);
