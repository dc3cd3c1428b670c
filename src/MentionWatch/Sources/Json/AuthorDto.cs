using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>Who wrote a mention; a bare string stands for the identifier.</summary>
internal sealed record AuthorDto
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Handle { get; init; }

    public long? Followers { get; init; }
}
