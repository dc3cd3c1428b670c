using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.Heartbeat;

/// <summary>Body of a heartbeat.</summary>
/// <param name="Status"><c>ok</c> or <c>failing</c>.</param>
/// <param name="At">When it was sent, in UTC.</param>
/// <param name="Problem">What does not work.</param>
internal sealed record HeartbeatMessage(string Status, DateTime At, string? Problem);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HeartbeatMessage))]
internal sealed partial class HeartbeatJson : JsonSerializerContext;
