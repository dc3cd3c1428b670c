namespace MentionWatch.Backtesting.Report;

/// <summary>An incident on the time axis.</summary>
internal sealed record AlertMark(string Id, DateTimeOffset Started, DateTimeOffset Raised, DateTimeOffset? Ended, string What);
