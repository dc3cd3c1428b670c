namespace MentionWatch.Sources.Json;

/// <summary>Reactions to a mention.</summary>
internal sealed record EngagementDto
{
    public long Likes { get; init; }

    public long Replies { get; init; }

    public long Reposts { get; init; }

    public long Quotes { get; init; }

    public long Views { get; init; }
}
