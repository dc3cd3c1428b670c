using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources.Feed;

/// <summary>What is remembered of a feed between two polls.</summary>
internal sealed partial record FeedState
{
    private const int MostKnown = 2000;

    /// <summary>Hash of the configured address all this belongs to.</summary>
    public ulong Address { get; init; }

    /// <summary>Where the feed has moved for good.</summary>
    public string? MovedTo { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How often the feed says it changes.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Hashes of the identifiers of the last page.</summary>
    public IReadOnlyList<ulong> Known { get; init; } = [];

    /// <summary>Reads the state of a feed; that of another address is of no use.</summary>
    public static FeedState Parse(SourceCursor cursor, string url)
    {
        var address = StableHash.Of(url);
        try
        {
            return !cursor.IsStart && JsonSerializer.Deserialize(cursor.Value, StateContext.Default.FeedState) is { } state && state.Address == address
                ? state
                : new FeedState { Address = address };
        }
        catch (JsonException)
        {
            return new FeedState { Address = address };
        }
    }

    public FeedState WithKnown(IEnumerable<ulong> known) => this with { Known = [.. known.Distinct().Take(MostKnown)] };

    public SourceCursor ToCursor() => new(JsonSerializer.Serialize(this, StateContext.Default.FeedState));

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(FeedState))]
    private sealed partial class StateContext : JsonSerializerContext;
}
