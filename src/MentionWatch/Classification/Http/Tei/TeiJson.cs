using System.Text.Json.Serialization;

namespace MentionWatch.Classification.Http.Tei;

/// <summary>What predict is asked.</summary>
/// <param name="Inputs">The texts, each in a list of its own.</param>
/// <param name="Truncate">Whether a text that is too long for the model is cut instead of refused.</param>
internal sealed record TeiRequest(string[][] Inputs, bool Truncate);

/// <summary>Probability of one label.</summary>
internal sealed record TeiPrediction(string? Label, float Score);

/// <summary>JSON of predict.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TeiRequest))]
[JsonSerializable(typeof(TeiPrediction[][]))]
internal sealed partial class TeiJson : JsonSerializerContext;
