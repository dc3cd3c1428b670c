using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>From learnt weights to the 16-bit integers of the model.</summary>
internal static class Quantizer
{
    /// <summary>Makes the model; calibration goes into its scales and biases.</summary>
    public static LinearModel Quantize(LinearLearner learner, Temperature temperature)
    {
        var slots = 1 << learner.Bits;
        var unit = Unit(learner.Weights, slots);
        var weights = new short[slots * LinearModel.Outputs];
        for (var slot = 0; slot < slots; slot++)
        {
            for (var output = 0; output < LinearModel.Outputs; output++)
            {
                weights[(slot * LinearModel.Outputs) + output] = (short)MathF.Round(learner.Weights[slot][output] / unit[output]);
            }
        }

        return new LinearModel(learner.Bits, weights, ToArray(unit * temperature.Factors), Biases(learner, temperature));
    }

    /// <summary>The value of one step, so that the largest weight of an output still fits.</summary>
    private static Vector128<float> Unit(AdaGradTable weights, int slots)
    {
        var largest = Vector128.Create(1e-6f);
        for (var slot = 0; slot < slots; slot++)
        {
            largest = Vector128.Max(largest, Vector128.Abs(weights[slot]));
        }

        return largest / short.MaxValue;
    }

    private static float[] Biases(LinearLearner learner, Temperature temperature)
        => [.. Enumerable.Range(0, ModelLanguage.Count).SelectMany(language => ToArray(learner.Biases[language] * temperature.Factors))];

    private static float[] ToArray(Vector128<float> vector) => [vector[0], vector[1], vector[2], vector[3]];
}
