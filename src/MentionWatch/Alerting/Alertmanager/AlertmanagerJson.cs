using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.Alertmanager;

/// <summary>How the body is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AlertmanagerAlert[]))]
internal sealed partial class AlertmanagerJson : JsonSerializerContext;
