namespace MentionWatch.Alerting.Rendering;

/// <summary>An alert in words, in the order it is read; receivers lay it out and escape it.</summary>
internal sealed record AlertText
{
    /// <summary>Brand and how bad, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What to know before all else: a test, or somebody who could not be told.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Since when.</summary>
    public required string Since { get; init; }

    /// <summary>Observed against expected, words, places, and what the numbers leave out.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>The earliest post that is known.</summary>
    public QuotedPost? FirstPost { get; init; }

    /// <summary>Other posts, most telling first.</summary>
    public IReadOnlyList<QuotedPost> Posts { get; init; } = [];

    /// <summary>How many posts were left out.</summary>
    public int MorePosts { get; init; }

    /// <summary>The word about posts that were left out, if any were.</summary>
    public IReadOnlyList<string> PostsNotShown { get; init; } = [];

    /// <summary>What to do now.</summary>
    public IReadOnlyList<string> Do { get; init; } = [];

    /// <summary>What not to do.</summary>
    public IReadOnlyList<string> Dont { get; init; } = [];

    /// <summary>Where to see more.</summary>
    public IReadOnlyList<AlertLink> Links { get; init; } = [];

    /// <summary>The same with at most so many posts besides the first, and a word about all that are left out.</summary>
    public AlertText WithPosts(int max, IPhrases phrases) => Posts.Count <= max ? this : this with
    {
        Posts = [.. Posts.Take(max)],
        MorePosts = MorePosts + Posts.Count - max,
        PostsNotShown = [phrases.MorePosts(MorePosts + Posts.Count - max)],
    };
}

/// <summary>A post as quoted: cleaned of what is not text, cut, not yet escaped.</summary>
/// <param name="Text">The words.</param>
/// <param name="Byline">Who, where, when.</param>
/// <param name="Url">Where to open it.</param>
internal sealed record QuotedPost(string Text, string Byline, string? Url);

/// <summary>Something to tap.</summary>
internal sealed record AlertLink(string Label, string Url);
