using System.Runtime.Intrinsics;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Trains the linear model on one thread: the same texts and options give the same model, bit by bit.</summary>
public sealed class LinearTrainer(LinearTrainingOptions options)
{
    private const float LastRateShare = 0.1f;

    private long _done;
    private long _total;

    /// <summary>Learns from labelled texts, calibrates on a share of them, then learns from all.</summary>
    /// <param name="texts">Texts with one or both labels.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Gives the training up.</param>
    /// <exception cref="ArgumentException">There are no texts to learn from.</exception>
    public LinearModel Train(IReadOnlyList<LabelledText> texts, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count == 0)
        {
            throw new ArgumentException("There are no labelled texts to learn from.", nameof(texts));
        }

        var aside = texts.ToLookup(text => StableHash.Of(text.Text) % (ulong)options.CalibrationShare == 0, TrainingExample.Of);
        TrainingExample[] learnt = [.. aside[false]], calibration = [.. aside[true]], all = [.. learnt, .. calibration];
        (_done, _total) = (0, (long)options.Epochs * (learnt.Length + all.Length));
        var temperature = Calibrate(Learn(learnt, progress, cancellationToken), calibration);
        return Quantizer.Quantize(Learn(all, progress, cancellationToken), temperature);
    }

    private static Temperature Calibrate(LinearLearner learner, TrainingExample[] examples)
        => Temperature.Fit(examples, Array.ConvertAll<TrainingExample, Vector128<float>>(examples, learner.Logits));

    private LinearLearner Learn(TrainingExample[] examples, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var learner = new LinearLearner(options.Bits);
        var shuffle = new Shuffle(options.Seed);
        var order = examples.ToArray();
        var steps = (long)options.Epochs * order.Length;
        var step = 0L;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            shuffle.Apply<TrainingExample>(order);
            foreach (var example in order)
            {
                learner.Learn(example, RateAt((float)step++ / steps));
                Report(progress, cancellationToken);
            }
        }

        return learner;
    }

    private float RateAt(float share) => options.LearningRate * (1f - ((1f - LastRateShare) * share));

    private void Report(IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        if (++_done % 1024 == 0 || _done == _total)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new TrainingProgress(_done, _total));
        }
    }
}
