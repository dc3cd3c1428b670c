using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>How the body is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PagerDutyEvent))]
internal sealed partial class PagerDutyJson : JsonSerializerContext;
