using System.Text.Json.Serialization;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources.Json;

/// <summary>What every reader of mentions as JSON reads alike: sources and backtests.</summary>
internal abstract record MentionDtoBase
{
    public string? Lang { get; init; }

    public long? Followers { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ParentId { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Parent { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? RootId { get; init; }

    public Engagement? Engagement { get; init; }
}
