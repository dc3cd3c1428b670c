namespace MentionWatch.Buffering;

/// <summary>A mention that was deleted at its origin.</summary>
/// <param name="Id">The source's identifier.</param>
/// <param name="CreatedAt">When it was written, when the sender says so; it spares a search.</param>
internal sealed record DeletedMention(string Id, DateTimeOffset? CreatedAt);
