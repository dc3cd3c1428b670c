using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace MentionWatch.MLNet.Training;

/// <summary>The two learners on one set of features.</summary>
internal sealed class Learners(MLContext context, ITransformer featurizer)
{
    /// <summary>The strengths of regularisation that suit so many texts, and how exactly to find the best weights under them.</summary>
    private const float UsualTexts = 80_000f, L1 = 0.3f, L2 = 1f, Tolerance = 1e-4f;

    /// <summary>Features of texts without labels.</summary>
    public IDataView Featurize(IEnumerable<TextRow> rows) => featurizer.Transform(context.Data.LoadFromEnumerable(rows));

    /// <summary>Learns the sentiment; its scores are probabilities in the order of the keys.</summary>
    public ITransformer Sentiment(TrainingRows rows)
    {
        // The library adds the penalties to the sum over all texts: under the same ones few texts would teach nothing.
        var share = Math.Min(1f, rows.Sentiment.Count / UsualTexts);
        return context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = ModelColumns.Label,
            FeatureColumnName = ModelColumns.Features,
            L1Regularization = L1 * share,
            L2Regularization = L2 * share,
            OptimizationTolerance = Tolerance,

            // The sums of several threads depend on their timing, and so would the model.
            NumberOfThreads = 1,
        }).Fit(Cached(context.Data.LoadFromEnumerable(rows.Sentiment)));
    }

    /// <summary>Learns the complaint; its scores are no probabilities yet.</summary>
    public ITransformer Complaint(TrainingRows rows)
        => context.BinaryClassification.Trainers.AveragedPerceptron(new AveragedPerceptronTrainer.Options
        {
            LabelColumnName = ModelColumns.Label,
            FeatureColumnName = ModelColumns.Features,
            NumberOfIterations = 10,
        }).Fit(Cached(context.Data.LoadFromEnumerable(rows.Complaint)));

    /// <summary>Fits the temperature of the sentiment to texts that were kept aside.</summary>
    public float Temperature(TrainingRows learnt, TrainingRows aside)
    {
        var scored = Sentiment(learnt).Transform(Features(context.Data.LoadFromEnumerable(aside.Sentiment)));
        return SentimentTemperature.Fit(
        [
            .. scored.GetColumn<float[]>(ModelColumns.Score).Zip(aside.Sentiment, (probabilities, row) => (probabilities, (int)row.Label)),
        ]);
    }

    /// <summary>Fits the calibrator of the complaint to texts that were kept aside.</summary>
    /// <remarks>Source: Platt, "Probabilistic Outputs for Support Vector Machines and Comparisons to Regularized Likelihood Methods" (1999).</remarks>
    public ITransformer Platt(TrainingRows learnt, TrainingRows aside)
    {
        var scored = Complaint(learnt).Transform(Features(context.Data.LoadFromEnumerable(aside.Complaint)));
        return context.BinaryClassification.Calibrators.Platt(ModelColumns.Label, ModelColumns.Score).Fit(scored);
    }

    private IDataView Features(IDataView rows) => featurizer.Transform(rows);

    private IDataView Cached(IDataView rows) => context.Data.Cache(Features(rows), ModelColumns.Features, ModelColumns.Label);
}
