using System.Text.Json.Serialization;

namespace MentionWatch.Web.Actions;

/// <summary>What somebody wants to do, as it came in.</summary>
internal sealed record ActionRequest
{
    /// <summary>Who; without it, the receiver or token they act with.</summary>
    public string? By { get; init; }

    /// <summary>What they write.</summary>
    public string? Note { get; init; }

    /// <summary>Whom it is handed over to.</summary>
    public string? To { get; init; }

    /// <summary>For how many minutes it is put off.</summary>
    public int? Minutes { get; init; }

    /// <summary>Until when it is put off.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>How the API reads and writes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ActionRequest))]
[JsonSerializable(typeof(ActionAnswer))]
[JsonSerializable(typeof(IncidentList))]
internal sealed partial class ActionJson : JsonSerializerContext;
