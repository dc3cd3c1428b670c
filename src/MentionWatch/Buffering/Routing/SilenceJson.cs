using System.Text.Json.Serialization;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Buffering.Routing;

/// <summary>How silences are written in Redis.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Silence))]
internal sealed partial class SilenceJson : JsonSerializerContext;
