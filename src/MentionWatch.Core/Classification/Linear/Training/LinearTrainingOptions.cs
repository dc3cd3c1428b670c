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

    /// <summary>One text in this many is kept aside to calibrate the probabilities before the model is trained on all.</summary>
    public int CalibrationShare { get; init; } = 10;

    /// <summary>Where the order of the texts starts from.</summary>
    public ulong Seed { get; init; } = 1;
}
