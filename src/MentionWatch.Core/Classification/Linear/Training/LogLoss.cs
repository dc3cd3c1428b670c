using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>The logarithmic loss of both questions; a question without a label does not count.</summary>
internal static class LogLoss
{
    private const float Smallest = 1e-7f;

    /// <summary>Derivative by the log-odds.</summary>
    public static Vector128<float> Gradient(VerdictScores scores, TrainingExample example)
    {
        var gradient = Vector128<float>.Zero;
        if (example.Sentiment is { } sentiment)
        {
            gradient = Vector128.Create(scores.Negative, scores.Neutral, scores.Positive, 0f)
                .WithElement((int)sentiment, Of(scores, sentiment) - 1f);
        }

        return example.Complaint is { } complaint ? gradient.WithElement(3, scores.Complaint - (complaint ? 1f : 0f)) : gradient;
    }

    /// <summary>Loss of the sentiment.</summary>
    public static double OfSentiment(VerdictScores scores, Sentiment truth) => -Math.Log(MathF.Max(Of(scores, truth), Smallest));

    /// <summary>Loss of the complaint.</summary>
    public static double OfComplaint(VerdictScores scores, bool truth)
        => -Math.Log(MathF.Max(truth ? scores.Complaint : 1f - scores.Complaint, Smallest));

    private static float Of(VerdictScores scores, Sentiment sentiment) => sentiment switch
    {
        Sentiment.Negative => scores.Negative,
        Sentiment.Neutral => scores.Neutral,
        _ => scores.Positive,
    };
}
