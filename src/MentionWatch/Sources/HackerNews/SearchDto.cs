using System.Text.Json.Serialization;

namespace MentionWatch.Sources.HackerNews;

/// <summary>A page of the search service.</summary>
internal sealed record SearchDto
{
    public IReadOnlyList<HitDto>? Hits { get; init; }

    [JsonPropertyName("nbHits")]
    public int AllHits { get; init; }

    [JsonPropertyName("nbPages")]
    public int Pages { get; init; }
}

/// <summary>A story or comment as the search service shows it.</summary>
internal sealed record HitDto
{
    [JsonPropertyName("objectID")]
    public string ObjectId { get; init; } = "";

    public long CreatedAtI { get; init; }

    public string? Author { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? StoryText { get; init; }

    public string? CommentText { get; init; }

    public long? Points { get; init; }

    public long? NumComments { get; init; }

    public long? StoryId { get; init; }

    public long? ParentId { get; init; }
}

/// <summary>Generated reader of the search service's answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SearchDto))]
internal sealed partial class SearchContext : JsonSerializerContext;
