using System.Reflection;
using MentionWatch.Core.Classification;
using MentionWatch.MLNet.Storage;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MentionWatch.MLNet.Training;

/// <summary>Trains the model: the same texts give the same model.</summary>
/// <remarks>
/// N-grams of all texts feed a maximum-entropy learner (L-BFGS) for the sentiment and an averaged perceptron for the complaint. Each is
/// trained without one text in ten, calibrated on those, and trained again on all.
/// </remarks>
internal sealed class MLNetTrainer
{
    private const int Seed = 1;
    private readonly MLContext _context = new(Seed);

    /// <summary>Learns from labelled texts.</summary>
    /// <param name="texts">Texts with one or both labels.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellationToken">Gives the training up, between two of its stages.</param>
    /// <exception cref="ArgumentException">A label does not occur.</exception>
    public MLNetModel Train(IReadOnlyList<LabelledText> texts, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var rows = TrainingRows.Of(texts, cancellationToken);
        var stages = new TrainingStages(progress, cancellationToken);
        var featurizer = stages.Run(0.1, () => NgramFeatures.Fit(_context, rows));
        var learners = new Learners(_context, featurizer);
        var (learnt, aside) = rows.Split();
        var temperature = stages.Run(0.5, () => learners.Temperature(learnt, aside));
        var platt = stages.Run(0.55, () => learners.Platt(learnt, aside));
        var sentiment = stages.Run(0.95, () => learners.Sentiment(rows));
        var complaint = stages.Run(1.0, () => learners.Complaint(rows));
        var renaming = _context.Transforms.CopyColumns(ModelColumns.SentimentScore, ModelColumns.Score).Fit(sentiment.Transform(learners.Featurize([])));
        var chain = new TransformerChain<ITransformer>(featurizer, sentiment, renaming, complaint, platt);
        return new MLNetModel(chain, new ModelCard(ModelCard.CurrentFormat, Library, temperature, rows.Sentiment.Count, rows.Complaint.Count));
    }

    private static string Library => typeof(MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
