using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Ingest;

/// <summary>Generated writer of the answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IngestAnswer))]
internal sealed partial class IngestJsonContext : JsonSerializerContext;
