namespace MentionWatch.Core.Mentions;

/// <summary>One post, comment, review, article or mail, in the shape every source is translated into.</summary>
/// <remarks><see cref="Source"/> and <see cref="Id"/> together are the idempotency key: sources repeat themselves, counts must not.</remarks>
public sealed record Mention
{
    /// <summary>Name of the configured source instance that delivered it.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own identifier, always text: many exceed 2^53.</summary>
    public required string Id { get; init; }

    /// <summary>Address a person can open, when the source has one.</summary>
    public string? Url { get; init; }

    /// <summary>Plain text: tags stripped, entities decoded, line breaks kept, never masked.</summary>
    public required string Text { get; init; }

    /// <summary>Language the source declares, as a BCP 47 primary tag such as <c>es</c>; <see langword="null"/> when it declares none.</summary>
    public string? Language { get; init; }

    /// <summary>Who wrote it, as far as the source says.</summary>
    public Author Author { get; init; } = Author.Unknown;

    /// <summary>When it was written, in UTC; buckets count by this instant.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the source gave no time, so that <see cref="CreatedAt"/> is when it was first fetched; coming back another day it is the same mention.</summary>
    public bool Undated { get; init; }

    /// <summary>When it was fetched or accepted, in UTC.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>When it was last edited, in UTC.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>What it answers, as the source's identifier.</summary>
    public string? ParentId { get; init; }

    /// <summary>The start of its thread, as the source's identifier.</summary>
    public string? RootId { get; init; }

    /// <summary>What kind of text it is.</summary>
    public MentionKind Kind { get; init; } = MentionKind.Post;

    /// <summary>Stars of a review, 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>Reactions, when the source counts them.</summary>
    public Engagement? Engagement { get; init; }

    /// <summary>Key or name of the brand it is about, when the source knows; <see langword="null"/> when only the text tells.</summary>
    public string? Brand { get; init; }

    /// <summary>True when it belongs to a source's first run: it fills the baseline and never raises an alert.</summary>
    public bool Backfill { get; init; }
}
