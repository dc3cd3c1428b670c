using MentionWatch.Core.Classification.Convolution.Training;
using MentionWatch.Core.Classification.Embedding;
using MentionWatch.Core.Classification.Lexicons;
using MentionWatch.Core.Classification.Linear.Features;
using MentionWatch.Core.Classification.Linear.Training;

namespace MentionWatch.Core.Classification.Model.Training;

/// <summary>Both models of a language as they were learnt.</summary>
internal sealed record LearntPair(LinearLearner Linear, ConvolutionLearner Convolution, LinearRecipe Recipe, Vocabulary Vocabulary, LexiconScores Lexicons)
{
    /// <summary>Rounds them to the integers of the model; the calibration goes into scales and constants.</summary>
    public LanguageModel Quantize(Calibration calibration) => new(
        Vocabulary,
        Lexicons,
        LinearQuantizer.Quantize(Linear.Weights, Recipe, calibration.Linear),
        new ConvolutionQuantizer(Convolution).Quantize(
            calibration.Convolution, calibration.Apply(Linear.Constants, Convolution.Constants)));
}
