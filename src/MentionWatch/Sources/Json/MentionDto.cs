using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>A mention as <c>ingest</c> and <c>file</c> receive it; unknown members are ignored.</summary>
internal sealed record MentionDto
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Id { get; init; }

    public string? Brand { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? Text { get; init; }

    public string? Lang { get; init; }

    [JsonConverter(typeof(AuthorConverter))]
    public AuthorDto? Author { get; init; }

    public long? Followers { get; init; }

    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? EditedAt { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ParentId { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Parent { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? RootId { get; init; }

    public string? Kind { get; init; }

    public double? Rating { get; init; }

    public EngagementDto? Engagement { get; init; }
}
