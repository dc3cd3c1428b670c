using System.Text.Json.Serialization;

namespace MentionWatch.MLNet.Storage;

/// <summary>What stands beside the model in its file.</summary>
/// <param name="Format">Version of the columns and of how texts are made ready.</param>
/// <param name="Library">Version of Microsoft.ML that trained it.</param>
/// <param name="Temperature">What the log-probabilities of the sentiments are divided by.</param>
/// <param name="SentimentTexts">Texts that taught it sentiment.</param>
/// <param name="ComplaintTexts">Texts that taught it complaints.</param>
internal sealed record ModelCard(
    [property: JsonRequired] int Format, string Library, [property: JsonRequired] float Temperature, int SentimentTexts, int ComplaintTexts)
{
    /// <summary>The version this program writes, and the only one it reads.</summary>
    public const int CurrentFormat = 1;
}

/// <summary>JSON of the card.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ModelCard))]
internal sealed partial class ModelCardJson : JsonSerializerContext;
