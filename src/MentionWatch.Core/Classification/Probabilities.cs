using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification;

/// <summary>Log-odds to probabilities: softmax over the sentiments, the logistic function for the complaint.</summary>
internal static class Probabilities
{
    /// <summary>Takes and gives negative, neutral, positive and complaint, in this order.</summary>
    public static Vector128<float> AsVector(Vector128<float> logits)
    {
        var highest = MathF.Max(logits[0], MathF.Max(logits[1], logits[2]));
        var negative = MathF.Exp(logits[0] - highest);
        var neutral = MathF.Exp(logits[1] - highest);
        var positive = MathF.Exp(logits[2] - highest);
        var sum = negative + neutral + positive;
        return Vector128.Create(negative / sum, neutral / sum, positive / sum, 1f / (1f + MathF.Exp(-logits[3])));
    }

    /// <summary>The same as scores of a verdict.</summary>
    public static VerdictScores Of(Vector128<float> logits)
    {
        var scores = AsVector(logits);
        return new VerdictScores(scores[0], scores[1], scores[2], scores[3]);
    }
}
