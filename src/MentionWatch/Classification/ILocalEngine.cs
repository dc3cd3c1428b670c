using MentionWatch.Core.Classification;
using MentionWatch.Engines.Learning;

namespace MentionWatch.Classification;

/// <summary>An engine whose model is trained and used in this process.</summary>
internal interface ILocalEngine
{
    /// <summary>Name in the configuration and after <c>--engine</c>.</summary>
    string Name { get; }

    /// <summary>Loads a model; the result completes its batches without I/O.</summary>
    /// <param name="directory">Where <see cref="Train"/> put it; empty for the one in the box.</param>
    /// <exception cref="ClassificationException">There is no usable model.</exception>
    IMentionClassifier Load(string directory);

    /// <summary>Trains a model and writes it; the same texts give the same bytes.</summary>
    /// <param name="texts">What to learn from.</param>
    /// <param name="directory">Where to.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellationToken">Gives it up; nothing is written then.</param>
    /// <exception cref="ClassificationException">Nothing can be learnt from the texts, or the model cannot be written.</exception>
    void Train(TrainingTexts texts, string directory, IProgress<double> progress, CancellationToken cancellationToken);
}
