using System.Text.Json.Serialization;

namespace MentionWatch.Backtesting;

/// <summary>One line of the file that a backtest replays; lines are in the order of delivery.</summary>
internal sealed record ReplayedMention
{
    public required string Id { get; init; }

    public required string Brand { get; init; }

    public string Source { get; init; } = "";

    public string? Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the source handed it over: the clock of the replay; as created when absent.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    public string Text { get; init; } = "";

    public string? Lang { get; init; }

    [JsonPropertyName("label_negative")]
    public bool? LabelNegative { get; init; }

    [JsonPropertyName("label_complaint")]
    public bool? LabelComplaint { get; init; }

    [JsonIgnore]
    public DateTimeOffset Delivered => DeliveredAt ?? CreatedAt;
}
