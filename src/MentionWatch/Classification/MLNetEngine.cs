using MentionWatch.Core.Classification;
using MentionWatch.Engines.Learning;
using MentionWatch.Engines.Tables;

namespace MentionWatch.Classification;

/// <summary>The engine <c>mlnet</c>: pipelines of Microsoft.ML, executed through the tables made from them.</summary>
internal sealed class MLNetEngine : ILocalEngine
{
    public string Name => ClassifierEngines.MLNet;

    public IMentionClassifier Load(string directory) => ModelDirectory.LoadTables(directory);

    public void Train(TrainingTexts texts, string directory, IProgress<double> progress, CancellationToken cancellationToken)
    {
        try
        {
            ModelDirectory.Save(directory, ModelFiles.Names, create => ModelTrainer.Load().Train(texts, create, new Shares(progress), cancellationToken));
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
