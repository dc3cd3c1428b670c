namespace MentionWatch.Sources.Fetching;

/// <summary>One thing to get.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Accept">Media types that can be read.</param>
/// <param name="ETag">Validator of what is known already, verbatim.</param>
/// <param name="LastModified">Date of what is known already, verbatim.</param>
internal sealed record FetchRequest(Uri Address, string Accept, string? ETag = null, string? LastModified = null);
