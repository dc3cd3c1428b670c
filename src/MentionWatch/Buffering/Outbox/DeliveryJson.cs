using System.Text.Json.Serialization;

namespace MentionWatch.Buffering.Outbox;

/// <summary>How attempts are written in Redis.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LoggedAttempt))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
