using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Classification.Streaming;

/// <summary>JSON of <c>classify</c>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ClassifyRequest))]
[JsonSerializable(typeof(ClassifyAnswer))]
internal sealed partial class ClassifyJson : JsonSerializerContext;
