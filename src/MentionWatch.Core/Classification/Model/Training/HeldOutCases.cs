using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Learning;

namespace MentionWatch.Core.Classification.Model.Training;

/// <summary>What a learnt pair says of texts it did not learn from, weighted to the mix of sentiments that is expected of mentions.</summary>
/// <remarks>Source of the correction: Saerens, Latinne and Decaestecker, "Adjusting the Outputs of a Classifier to New a Priori Probabilities" (2002).</remarks>
internal static class HeldOutCases
{
    private const int Sentiments = 3;

    /// <summary>One case a text.</summary>
    public static CalibrationCase[] Of(LearntPair learnt, TrainingExample[] heldOut, TextModelTrainingOptions options)
    {
        var mix = Mix(heldOut, options);
        return Array.ConvertAll(heldOut, example => new CalibrationCase(
            learnt.Linear.Logits(example.Masked), learnt.Convolution.Logits(example.Masked), example.Target, Weights(example, mix)));
    }

    private static Vector128<float> Weights(TrainingExample example, Vector128<float> mix)
    {
        var sentiment = Vector128.Dot(mix, example.Target.WithElement(Sentiments, 0f));
        var weights = Vector128.Create(sentiment, sentiment, sentiment, 1f);
        return Vector128.AndNot(weights, Vector128.Equals(example.Weights, Vector128<float>.Zero));
    }

    /// <summary>What each sentiment counts so that the classes have the shares that are expected, or some of the way there.</summary>
    private static Vector128<float> Mix(TrainingExample[] heldOut, TextModelTrainingOptions options)
    {
        var shares = heldOut.Aggregate(Vector128<float>.Zero, (sum, example) => sum + example.Target);
        var total = shares[0] + shares[1] + shares[2];
        var mix = Vector128<float>.Zero;
        for (var i = 0; i < Sentiments; i++)
        {
            mix = mix.WithElement(i, shares[i] == 0 ? 1f : MathF.Pow(options.ExpectedMix[i] * total / shares[i], options.MixStrength));
        }

        return mix;
    }
}
