using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>Generated readers of the mention shapes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 32)]
[JsonSerializable(typeof(MentionDto))]
[JsonSerializable(typeof(AuthorDto))]
internal sealed partial class MentionJsonContext : JsonSerializerContext;
