using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.Webhook;

/// <summary>How the body is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookMessage))]
[JsonSerializable(typeof(WebhookDigest))]
[JsonSerializable(typeof(WebhookNotice))]
internal sealed partial class WebhookJson : JsonSerializerContext;
