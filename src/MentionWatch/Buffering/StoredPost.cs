using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering;

/// <summary>A negative or complaining mention, kept for a while to show what an alert rests on.</summary>
internal sealed record StoredPost
{
    /// <summary>The source's own identifier.</summary>
    public required string Id { get; init; }

    public required string Source { get; init; }

    public string? Url { get; init; }

    /// <summary>The text, cut to <see cref="Payloads.PostPayload.LongestText"/> UTF-16 units between graphemes.</summary>
    public required string Text { get; init; }

    public Author Author { get; init; } = Author.Unknown;

    /// <summary>BCP 47 primary tag as the classifier saw it.</summary>
    public required string Language { get; init; }

    /// <summary>Probability from 0 to 1 that it is negative.</summary>
    public required float Negative { get; init; }

    public required bool IsComplaint { get; init; }

    /// <summary>Whether it was kept for being negative; of a complaint, whether it is more likely than not.</summary>
    public bool IsNegative => !IsComplaint || Negative >= 0.5f;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The post that it answers or passes on, as far up as is known; <see langword="null"/> when it does neither.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Reactions as of the last time the source gave it.</summary>
    public Engagement? Engagement { get; init; }
}
