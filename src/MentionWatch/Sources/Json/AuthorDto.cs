using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>Who wrote a mention; a bare string stands for the identifier, and for the handle or the name.</summary>
internal sealed record AuthorDto
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Handle { get; init; }

    public long? Followers { get; init; }
}
