using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Health;

/// <summary>Generated reader and writer of stored health.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SourceStatus))]
internal sealed partial class SourceStatusJsonContext : JsonSerializerContext;
