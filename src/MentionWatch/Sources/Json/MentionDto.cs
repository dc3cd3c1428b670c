using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>A mention as <c>ingest</c> and <c>file</c> receive it; unknown members are ignored.</summary>
internal sealed record MentionDto : MentionDtoBase
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Id { get; init; }

    public string? Brand { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? Text { get; init; }

    [JsonConverter(typeof(AuthorConverter))]
    public AuthorDto? Author { get; init; }

    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? EditedAt { get; init; }

    public string? Kind { get; init; }

    public double? Rating { get; init; }
}
