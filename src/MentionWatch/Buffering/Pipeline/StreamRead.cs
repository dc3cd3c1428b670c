namespace MentionWatch.Buffering.Pipeline;

/// <summary>What one read of a partition gave.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="HasMore">Whether there may be more: it gave as many as were asked for.</param>
internal readonly record struct StreamRead(IReadOnlyList<StreamEntry> Entries, bool HasMore);
