using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>What was told of one trouble.</summary>
internal sealed record NoticeEntry
{
    public required TroubleKind Kind { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required string Detail { get; init; }

    /// <summary>The worker that sees to it; another one does when it is gone.</summary>
    public required string Owner { get; init; }

    /// <summary>When the owner last saw the trouble.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When the owner last looked.</summary>
    public required DateTimeOffset LookedAt { get; init; }

    /// <summary>Receivers that were told of it and not yet that it is over.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    [JsonIgnore]
    public string Key => $"{Kind.Name()}:{Subject}";

    /// <summary>The word that it is there, or over.</summary>
    public Notice Notice(DateTimeOffset at, bool isOver) => new(Kind, Subject, Since, at, isOver, Detail);
}

/// <summary>How entries are written in Redis.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NoticeEntry))]
internal sealed partial class NoticeJson : JsonSerializerContext;
