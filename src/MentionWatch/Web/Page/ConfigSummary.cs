namespace MentionWatch.Web.Page;

/// <summary>Which configuration is in force.</summary>
/// <param name="LoadedAt">When it was taken over, in UTC.</param>
/// <param name="Problems">Why a newer file was refused, one mistake a line; empty when the file on disk is in force.</param>
public sealed record ConfigSummary(DateTimeOffset LoadedAt, IReadOnlyList<string> Problems);
