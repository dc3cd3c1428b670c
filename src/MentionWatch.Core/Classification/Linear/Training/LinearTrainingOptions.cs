namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>How <see cref="LinearTrainer"/> learns.</summary>
public sealed record LinearTrainingOptions
{
    /// <summary>Binary logarithm of the number of slots, 10 to 22; a slot takes eight bytes in the model.</summary>
    public int Bits { get; init; } = 20;

    /// <summary>How often every text is seen.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>Step of AdaGrad at the start; it falls evenly to a tenth.</summary>
    public float LearningRate { get; init; } = 0.15f;

    /// <summary>How strongly a weight is drawn to its prior, zero without weak labels.</summary>
    public float Pull { get; init; } = 0.001f;

    /// <summary>How often every weakly labelled text is seen, before the others.</summary>
    public int WeakEpochs { get; init; } = 2;

    /// <summary>Share of what the weak labels taught that is expected of the real ones.</summary>
    public float WeakShare { get; init; } = 0.7f;

    /// <summary>The log-odds of a complaint that are expected of one unit of negative over positive sentiment.</summary>
    public float ComplaintShare { get; init; } = 0.5f;

    /// <summary>One text in this many is kept aside to calibrate the probabilities before the model is trained on all.</summary>
    public int CalibrationShare { get; init; } = 10;

    /// <summary>In how many orders the texts are learnt from; the model is the mean.</summary>
    public int Orders { get; init; } = 3;

    /// <summary>Where the orders of the texts start from.</summary>
    public ulong Seed { get; init; } = 1;
}
