using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Lexicons;
using MentionWatch.Core.Classification.Linear.Features;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>From learnt weights to the 8-bit integers of the model.</summary>
internal static class LinearQuantizer
{
    /// <summary>Makes the table.</summary>
    /// <param name="weights">What was learnt.</param>
    /// <param name="recipe">Which features.</param>
    /// <param name="factors">What the log-odds are multiplied by, by answer.</param>
    public static LinearTable Quantize(AdaGradTable weights, LinearRecipe recipe, Vector128<float> factors)
    {
        var unit = Unit(weights, recipe.Slots);
        var numbers = new sbyte[recipe.Slots * LinearTable.Outputs];
        for (var slot = 0; slot < recipe.Slots; slot++)
        {
            var rounded = Vector128.Round(weights[slot] / unit);
            for (var output = 0; output < LinearTable.Outputs; output++)
            {
                numbers[(slot * LinearTable.Outputs) + output] = (sbyte)rounded[output];
            }
        }

        return new LinearTable(recipe, ToArray(unit * factors), numbers, OfLexicons(weights, recipe.Slots, factors));
    }

    /// <summary>The value of one step, so that the largest weight of an output still fits.</summary>
    private static Vector128<float> Unit(AdaGradTable weights, int slots)
    {
        var largest = Vector128.Create(1e-6f);
        for (var slot = 0; slot < slots; slot++)
        {
            largest = Vector128.Max(largest, Vector128.Abs(weights[slot]));
        }

        return largest / sbyte.MaxValue;
    }

    private static float[] OfLexicons(AdaGradTable weights, int first, Vector128<float> factors)
        => [.. Enumerable.Range(0, LexiconSummary.Features).SelectMany(feature => ToArray(weights[first + feature] * factors))];

    private static float[] ToArray(Vector128<float> vector) => [vector[0], vector[1], vector[2], vector[3]];
}
