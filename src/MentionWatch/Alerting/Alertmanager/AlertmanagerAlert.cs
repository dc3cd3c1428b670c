using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.Alertmanager;

/// <summary>One of the alerts that <c>/api/v2/alerts</c> takes; times are in UTC.</summary>
internal sealed record AlertmanagerAlert
{
    /// <summary>What makes it this alert and no other: nothing that changes while it fires.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public required IReadOnlyDictionary<string, string> Annotations { get; init; }

    public required DateTime StartsAt { get; init; }

    /// <summary>When it is over, unless it is sent again before.</summary>
    public required DateTime EndsAt { get; init; }

    [JsonPropertyName("generatorURL")]
    public string? GeneratorUrl { get; init; }
}
