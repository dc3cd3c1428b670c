using Microsoft.ML;
using Microsoft.ML.Transforms.Text;

namespace MentionWatch.MLNet.Training;

/// <summary>From a text to its features: words, pairs of words and runs of characters.</summary>
internal static class NgramFeatures
{
    /// <summary>Collects the n-grams of all texts.</summary>
    public static ITransformer Fit(MLContext context, TrainingRows rows)
    {
        IEnumerable<TextRow> texts = [.. rows.Sentiment, .. rows.Complaint];
        return context.Transforms.Text.FeaturizeText(ModelColumns.Features, Options(), ModelColumns.Text)
            .Fit(context.Data.LoadFromEnumerable(texts.Select(row => new TextRow { Text = row.Text })));
    }

    /// <summary>Case and accents are folded already.</summary>
    private static TextFeaturizingEstimator.Options Options() => new()
    {
        CaseMode = TextNormalizingEstimator.CaseMode.None,
        KeepDiacritics = true,
        KeepPunctuations = true,
        KeepNumbers = true,
        Norm = TextFeaturizingEstimator.NormFunction.L2,
        WordFeatureExtractor = new WordBagEstimator.Options { NgramLength = 2, UseAllLengths = true },
        CharFeatureExtractor = new WordBagEstimator.Options { NgramLength = 3, UseAllLengths = false },
    };
}
