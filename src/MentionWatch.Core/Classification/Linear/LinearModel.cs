namespace MentionWatch.Core.Classification.Linear;

/// <summary>What <see cref="Training.LinearTrainer"/> learnt: one table of weights for both questions.</summary>
/// <remarks>
/// A hashed feature has one slot with four weights side by side: negative, neutral, positive, complaint. They are 16-bit integers that
/// <see cref="Scales"/> turn into log-odds; calibration is part of scales and biases.
/// </remarks>
public sealed class LinearModel
{
    /// <summary>Number of weights a feature has: three sentiments and the complaint.</summary>
    internal const int Outputs = 4;

    /// <summary>The fewest and most bits of a slot number.</summary>
    internal const int FewestBits = 10, MostBits = 22;

    internal LinearModel(int bits, short[] weights, float[] scales, float[] biases)
    {
        Bits = bits;
        Weights = weights;
        Scales = scales;
        Biases = biases;
    }

    /// <summary>Binary logarithm of the number of slots.</summary>
    internal int Bits { get; }

    /// <summary>Slots times <see cref="Outputs"/>.</summary>
    internal short[] Weights { get; }

    /// <summary>Log-odds of one unit of weight, by output.</summary>
    internal float[] Scales { get; }

    /// <summary>Log-odds before any feature, by language of <see cref="ModelLanguage"/> and output.</summary>
    internal float[] Biases { get; }
}
