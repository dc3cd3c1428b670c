using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Model.Training;

/// <summary>How the log-odds of both models become those of the answer: each times a factor, their sum plus a constant for every answer.</summary>
/// <param name="Linear">Factor on the linear model, by answer.</param>
/// <param name="Convolution">Factor on the convolutional net, by answer.</param>
/// <param name="Constants">What is added, by answer.</param>
internal readonly record struct Calibration(Vector128<float> Linear, Vector128<float> Convolution, Vector128<float> Constants)
{
    /// <summary>The answer.</summary>
    public Vector128<float> Apply(Vector128<float> linear, Vector128<float> convolution) => (linear * Linear) + (convolution * Convolution) + Constants;
}
