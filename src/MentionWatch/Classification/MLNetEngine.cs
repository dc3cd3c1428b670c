using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Model.Training;
using MentionWatch.MLNet;
using MentionWatch.MLNet.Storage;
using MentionWatch.MLNet.Training;

namespace MentionWatch.Classification;

/// <summary>The <c>mlnet</c> engine: Microsoft.ML.</summary>
internal sealed class MLNetEngine : ILocalEngine
{
    private const string Remedy = "Train one with `mentionwatch train --engine mlnet --out DIR` and set Classifier:Model to that directory.";

    public string Name => ClassifierEngines.MLNet;

    public IMentionClassifier Load(string directory) => ModelDirectory.Load(directory, MLNetModelFile.Name, MLNetClassifier.Load, Remedy);

    public void Train(TrainingTexts texts, string directory, IProgress<double> progress, CancellationToken cancellationToken)
    {
        if (texts.Weak.Count + texts.Own.Count + texts.Unlabelled.Count + texts.Lexicons.Count > 0)
        {
            throw new ClassificationException("The engine mlnet learns from labelled texts only; leave --weak, --own, --unlabelled and --lexicon out.");
        }

        var model = Learn(texts.Labelled, progress, cancellationToken);
        ModelDirectory.Save(directory, MLNetModelFile.Name, stream => MLNetModelFile.Write(model, stream));
    }

    private static MLNetModel Learn(IReadOnlyList<LabelledText> texts, IProgress<double> progress, CancellationToken cancellationToken)
    {
        try
        {
            return new MLNetTrainer().Train(texts, progress, cancellationToken);
        }
        catch (ArgumentException error) when (string.Equals(error.ParamName, "texts", StringComparison.Ordinal))
        {
            throw new ClassificationException($"Nothing can be learnt: {error.Message}", error);
        }
    }
}
