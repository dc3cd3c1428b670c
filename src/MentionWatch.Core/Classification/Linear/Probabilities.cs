using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Linear;

/// <summary>Log-odds to probabilities: softmax over the sentiments, the logistic function for the complaint.</summary>
internal static class Probabilities
{
    /// <summary>Takes negative, neutral, positive and complaint, in this order.</summary>
    public static VerdictScores Of(Vector128<float> logits)
    {
        var highest = MathF.Max(logits[0], MathF.Max(logits[1], logits[2]));
        var negative = MathF.Exp(logits[0] - highest);
        var neutral = MathF.Exp(logits[1] - highest);
        var positive = MathF.Exp(logits[2] - highest);
        var sum = negative + neutral + positive;
        return new VerdictScores(negative / sum, neutral / sum, positive / sum, Logistic(logits[3]));
    }

    private static float Logistic(float logit) => 1f / (1f + MathF.Exp(-logit));
}
