using MentionWatch.Core.Mentions.Masking;
using MentionWatch.Engines.Linear;
using MentionWatch.Engines.Tokenization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace MentionWatch.Engines.Pipeline;

/// <summary>Text to hashed features as a custom mapping of Microsoft.ML. The text is cleaned, masked and tokenized as the worker does it.</summary>
/// <remarks>A mapping saves its name alone, so each language has a factory of its own that knows its recipe.</remarks>
/// <param name="recipe">Which features.</param>
internal abstract class FeatureMapping(LinearRecipe recipe) : CustomMappingFactory<TextRow, HashedRow>
{
    [ThreadStatic]
    private static FeatureVector? _vector;

    /// <inheritdoc/>
    public override Action<TextRow, HashedRow> GetMapping() => Map;

    /// <summary>Makes the estimator of a language's features.</summary>
    public static IEstimator<ITransformer> Estimator(MLContext context, LinearRecipe recipe)
    {
        var (mapping, name) = recipe == LinearRecipe.Spanish
            ? ((FeatureMapping)new SpanishFeatureMapping(), SpanishFeatureMapping.Name)
            : (new EnglishFeatureMapping(), EnglishFeatureMapping.Name);
        return context.Transforms.CustomMapping(mapping.GetMapping(), name);
    }

    private void Map(TextRow input, HashedRow output)
    {
        using var visible = VisibleText.Of(input.Text);
        using var masked = TextMasker.MaskToBuffer(visible.Text);
        var hashed = output.Hashed;
        var text = TokenizedText.OfThread.Read(masked.Text);
        (_vector ??= new FeatureVector()).AddHashed(text, recipe).MoveTo(ref hashed, FeatureVector.HashedLength);
        output.Hashed = hashed;
        output.Words = new VBuffer<uint>(text.Words.Count + 1, [WordTable.ConstantsKey, .. text.Words.Keys]);
    }
}

/// <summary>The features of Spanish.</summary>
[CustomMappingFactoryAttribute(Name)]
internal sealed class SpanishFeatureMapping() : FeatureMapping(LinearRecipe.Spanish)
{
    public const string Name = "MentionWatch.Features.es";
}

/// <summary>The features of English.</summary>
[CustomMappingFactoryAttribute(Name)]
internal sealed class EnglishFeatureMapping() : FeatureMapping(LinearRecipe.English)
{
    public const string Name = "MentionWatch.Features.en";
}

/// <summary>Probabilities of the sentiments to log-odds against neutral, which add up where probabilities do not.</summary>
[CustomMappingFactoryAttribute(Name)]
internal sealed class SentimentEvidenceMapping : CustomMappingFactory<SentimentScoreRow, SentimentEvidenceRow>
{
    public const string Name = "MentionWatch.SentimentEvidence";

    private const float Smallest = 1e-30f;

    /// <inheritdoc/>
    public override Action<SentimentScoreRow, SentimentEvidenceRow> GetMapping() => static (input, output) =>
    {
        var neutral = MathF.Log(MathF.Max(input.Score[1], Smallest));
        output.LinearEvidence = [MathF.Log(MathF.Max(input.Score[0], Smallest)) - neutral, MathF.Log(MathF.Max(input.Score[2], Smallest)) - neutral];
    };
}
