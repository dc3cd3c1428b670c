using System.Text.Json.Serialization;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Buffering.Outbox;

/// <summary>How incidents and alerts are written in Redis.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(Alert))]
internal sealed partial class IncidentJson : JsonSerializerContext;
