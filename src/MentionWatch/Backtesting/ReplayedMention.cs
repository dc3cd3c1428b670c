using System.Text.Json.Serialization;
using MentionWatch.Sources.Json;

namespace MentionWatch.Backtesting;

/// <summary>One line of the file that a backtest replays; lines are in the order of delivery.</summary>
internal sealed record ReplayedMention : MentionDtoBase
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public required string Id { get; init; }

    public required string Brand { get; init; }

    public string Source { get; init; } = "";

    public ReplayedAuthor Author { get; init; }

    [JsonConverter(typeof(GivenInstantConverter))]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the source handed it over: the clock of the replay; as created when absent.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? DeliveredAt { get; init; }

    public string Text { get; init; } = "";

    [JsonPropertyName("label_negative")]
    public bool? LabelNegative { get; init; }

    [JsonPropertyName("label_complaint")]
    public bool? LabelComplaint { get; init; }

    [JsonIgnore]
    public DateTimeOffset Delivered => DeliveredAt ?? CreatedAt;

    /// <summary>The post that it belongs to: the start of its thread as far as it is told, or itself.</summary>
    [JsonIgnore]
    public string Thread => RootId ?? ParentId ?? Parent ?? Id;

    [JsonIgnore]
    public long Audience => Author.Followers ?? Followers ?? 0;

    /// <summary>How often it was answered and passed on, as far as its source counts.</summary>
    [JsonIgnore]
    public long Reactions => Engagement?.PassedOn ?? 0;
}
