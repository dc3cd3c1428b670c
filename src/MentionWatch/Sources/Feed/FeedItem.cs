namespace MentionWatch.Sources.Feed;

/// <summary>One entry of a feed, whatever its format.</summary>
internal sealed record FeedItem
{
    /// <summary>The publisher's identifier; <see langword="null"/> when there is none.</summary>
    public string? Id { get; init; }

    public string? Link { get; init; }

    public string? Title { get; init; }

    /// <summary>The fullest text there is, as HTML or plain.</summary>
    public string? Content { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }
}
