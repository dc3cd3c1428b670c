namespace MentionWatch.Web.Page;

/// <summary>One source's health.</summary>
/// <param name="Name">Its configured name.</param>
/// <param name="Kind">Kind of source.</param>
/// <param name="Degraded">Whether it fails or has gone silent.</param>
/// <param name="Since">Since when that has been so, in UTC.</param>
/// <param name="Reason">Why, in one line, free of secrets.</param>
/// <param name="LastSuccess">When it last worked, in UTC.</param>
public sealed record SourceSummary(
    string Name, string Kind, bool Degraded, DateTimeOffset? Since, string? Reason, DateTimeOffset? LastSuccess);
