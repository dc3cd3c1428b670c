using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Linear.Training;

namespace MentionWatch.Classification;

/// <summary>The <c>linear</c> engine: the text model of the domain.</summary>
internal sealed class LinearEngine : ILocalEngine
{
    public string Name => ClassifierEngines.Linear;

    public IMentionClassifier Load(string directory) => ModelDirectory.LoadLinear(directory);

    public void Train(
        IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> weak, string directory, IProgress<double> progress, CancellationToken cancellationToken)
        => ModelDirectory.Save(new LinearTrainer(new LinearTrainingOptions()).Train(texts, weak, new Shares(progress), cancellationToken), directory);

    private sealed class Shares(IProgress<double> progress) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => progress.Report((double)value.Done / value.Total);
    }
}
