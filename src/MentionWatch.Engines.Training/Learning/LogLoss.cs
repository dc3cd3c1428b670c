using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification;

namespace MentionWatch.Engines.Training.Learning;

/// <summary>The logarithmic loss of both questions.</summary>
internal static class LogLoss
{
    /// <summary>Derivative by the log-odds: what is said less what is true, as far as it counts.</summary>
    public static Vector128<float> Gradient(Vector128<float> logits, TrainingExample example)
        => (Probabilities.AsVector(logits) - example.Target) * example.Weights;
}
