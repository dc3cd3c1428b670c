using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.Opsgenie;

/// <summary>How the body is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpsgenieBody))]
internal sealed partial class OpsgenieJson : JsonSerializerContext;
