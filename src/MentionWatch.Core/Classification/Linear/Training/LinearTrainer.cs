using System.Runtime.Intrinsics;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Trains the linear model on one thread: the same texts and options give the same model, bit by bit.</summary>
public sealed class LinearTrainer(LinearTrainingOptions options)
{
    /// <summary>Learns from labelled texts, calibrates on a share of them, then learns from all.</summary>
    /// <param name="texts">Texts with one or both labels.</param>
    /// <param name="weak">Texts whose label follows from a rule; they are learnt from first and count for less.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Gives the training up.</param>
    /// <exception cref="ArgumentException">There are no texts to learn from.</exception>
    public LinearModel Train(
        IReadOnlyList<LabelledText> texts,
        IReadOnlyList<LabelledText>? weak = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count == 0)
        {
            throw new ArgumentException("There are no labelled texts to learn from.", nameof(texts));
        }

        var aside = texts.ToLookup(text => StableHash.Of(text.Text) % (ulong)options.CalibrationShare == 0, TrainingExample.Of);
        TrainingExample[] rules = [.. (weak ?? []).Select(TrainingExample.Of)];
        TrainingExample[] learnt = [.. aside[false]], calibration = [.. aside[true]], all = [.. learnt, .. calibration];
        var total = options.Orders * ((2L * options.WeakEpochs * rules.Length) + ((long)options.Epochs * (learnt.Length + all.Length)));
        var course = new TrainingCourse(options, new TrainingMeter(total, progress, cancellationToken));
        var temperature = Calibrate(course.Learn(rules, learnt), calibration);
        return Quantizer.Quantize(course.Learn(rules, all), temperature);
    }

    private static Temperature Calibrate(LinearLearner learner, TrainingExample[] examples)
        => Temperature.Fit(examples, Array.ConvertAll<TrainingExample, Vector128<float>>(examples, learner.Logits));
}
