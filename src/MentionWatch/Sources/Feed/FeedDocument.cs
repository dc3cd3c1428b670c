namespace MentionWatch.Sources.Feed;

/// <summary>A feed that was read.</summary>
/// <param name="Items">Its entries, in the publisher's order.</param>
/// <param name="Language">Language it declares as a whole.</param>
/// <param name="Interval">How often it says it changes.</param>
internal sealed record FeedDocument(IReadOnlyList<FeedItem> Items, string? Language = null, TimeSpan? Interval = null);
