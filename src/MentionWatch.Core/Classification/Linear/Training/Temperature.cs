using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>The factors on the log-odds of both questions that make probabilities on unseen texts mean what they say.</summary>
/// <remarks>Source: Guo et al., "On Calibration of Modern Neural Networks" (2017); found by golden-section search.</remarks>
internal readonly record struct Temperature(float Sentiment, float Complaint)
{
    private const double Lowest = 0.1, Highest = 3.0, Precision = 1e-3;
    private static readonly double Ratio = (Math.Sqrt(5) - 1) / 2;

    /// <summary>One factor an output.</summary>
    public Vector128<float> Factors => Vector128.Create(Sentiment, Sentiment, Sentiment, Complaint);

    /// <summary>Fits both factors to examples that were not learnt from; a question nobody labelled keeps 1.</summary>
    public static Temperature Fit(IReadOnlyList<TrainingExample> examples, IReadOnlyList<Vector128<float>> logits)
    {
        return new Temperature(
            Fit(examples.Any(example => example.Sentiment is not null), factor => Loss(examples, logits, factor, SentimentLoss)),
            Fit(examples.Any(example => example.Complaint is not null), factor => Loss(examples, logits, factor, ComplaintLoss)));
    }

    private static double SentimentLoss(VerdictScores scores, TrainingExample example)
        => example.Sentiment is { } truth ? LogLoss.OfSentiment(scores, truth) : 0;

    private static double ComplaintLoss(VerdictScores scores, TrainingExample example)
        => example.Complaint is { } truth ? LogLoss.OfComplaint(scores, truth) : 0;

    private static double Loss(
        IReadOnlyList<TrainingExample> examples, IReadOnlyList<Vector128<float>> logits, double factor, Func<VerdictScores, TrainingExample, double> loss)
    {
        var total = 0.0;
        for (var i = 0; i < examples.Count; i++)
        {
            total += loss(Probabilities.Of(logits[i] * (float)factor), examples[i]);
        }

        return total;
    }

    private static float Fit(bool labelled, Func<double, double> loss)
    {
        if (!labelled)
        {
            return 1f;
        }

        var (low, high) = (Lowest, Highest);
        while (high - low > Precision)
        {
            var left = high - (Ratio * (high - low));
            var right = low + (Ratio * (high - low));
            (low, high) = loss(left) < loss(right) ? (low, right) : (left, high);
        }

        return (float)((low + high) / 2);
    }
}
