using System.Text.Json;

namespace MentionWatch.Classification.Http.Tei;

/// <summary>Predict of text-embeddings-inference: a batch of texts in, the probability of every label out.</summary>
/// <remarks>In a batch each text is a list of its own: a list of two texts would be one pair.</remarks>
internal sealed class TeiApi(LabelMap labels) : IModelApi
{
    /// <summary>As many as the server takes unless it was started with another limit.</summary>
    public int UsualBatch => 32;

    public ReadOnlyMemory<byte> Write(IReadOnlyList<string> texts)
        => JsonSerializer.SerializeToUtf8Bytes(new TeiRequest([.. texts.Select(text => new[] { text })], Truncate: true), TeiJson.Default.TeiRequest);

    public LabelScores[] Read(ReadOnlyMemory<byte> body, int texts)
    {
        var predictions = Parse(body);
        return predictions.Length == texts
            ? Array.ConvertAll(predictions, Scores)
            : throw Malformed($"{predictions.Length} answers to {texts} texts");
    }

    private static TeiPrediction[]?[] Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, TeiJson.Default.TeiPredictionArrayArray) ?? throw Malformed("no predictions");
        }
        catch (JsonException)
        {
            throw Malformed("something else than predictions");
        }
    }

    private static ModelException Malformed(string what) => new(FallbackReason.Malformed, $"the answer holds {what}");

    private LabelScores Scores(TeiPrediction[]? predictions)
    {
        if (predictions is not { Length: > 0 } || Array.Exists(predictions, prediction => prediction?.Label is null))
        {
            throw Malformed("a text without predictions");
        }

        return labels.Combine(predictions.Select(prediction => (Meaning(prediction.Label!), prediction.Score))) ?? throw Malformed("scores that are no probabilities");
    }

    private LabelMeaning Meaning(string label)
        => labels.Find(label) ?? throw new ModelException(FallbackReason.Misconfigured, $"the answer holds the label \"{Shown(label)}\", which Labels does not name");

    private static string Shown(string label) => new([.. label.Take(40).Select(unit => char.IsLetterOrDigit(unit) || unit is ' ' or '_' or '-' ? unit : '?')]);
}
