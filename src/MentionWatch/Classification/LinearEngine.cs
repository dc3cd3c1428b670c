using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Model;
using MentionWatch.Core.Classification.Model.Training;

namespace MentionWatch.Classification;

/// <summary>The <c>linear</c> engine: the text model of the domain.</summary>
internal sealed class LinearEngine : ILocalEngine
{
    public string Name => ClassifierEngines.Linear;

    public IMentionClassifier Load(string directory) => ModelDirectory.LoadLinear(directory);

    public void Train(TrainingTexts texts, string directory, IProgress<double> progress, CancellationToken cancellationToken)
        => ModelDirectory.Save(Learn(texts, progress, cancellationToken), directory);

    private static TextModel Learn(TrainingTexts texts, IProgress<double> progress, CancellationToken cancellationToken)
    {
        try
        {
            return new TextModelTrainer(new TextModelTrainingOptions()).Train(texts, new Shares(progress), cancellationToken);
        }
        catch (ArgumentException error)
        {
            throw new ClassificationException($"Nothing can be learnt: {error.Message}", error);
        }
    }

    private sealed class Shares(IProgress<double> progress) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => progress.Report((double)value.Done / value.Total);
    }
}
