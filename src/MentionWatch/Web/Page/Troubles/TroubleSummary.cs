namespace MentionWatch.Web.Page.Troubles;

/// <summary>Something that is wrong with the service itself.</summary>
/// <param name="Kind">What, as in the configuration: <c>source-degraded</c>.</param>
/// <param name="Subject">With which source, receiver or worker; empty when there is but one.</param>
/// <param name="Title">The same in one line.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="Detail">What is known of it, free of secrets; may be empty.</param>
/// <param name="Do">What to do about it.</param>
public sealed record TroubleSummary(string Kind, string Subject, string Title, DateTimeOffset Since, string Detail, string Do);
