using MentionWatch.Core.Classification;

namespace MentionWatch.MLNet;

/// <summary>The divisor of the log-probabilities that makes those of unseen texts mean what they say.</summary>
/// <remarks>Source: Guo et al., "On Calibration of Modern Neural Networks" (2017); found by golden-section search.</remarks>
internal static class SentimentTemperature
{
    private const double Lowest = 0.3, Highest = 5.0, Precision = 1e-3;
    private const double LeastProbability = 1e-9;
    private static readonly double Ratio = (Math.Sqrt(5) - 1) / 2;

    /// <summary>The three probabilities at a temperature; the complaint is 0.</summary>
    public static VerdictScores Apply(ReadOnlySpan<float> probabilities, float temperature)
    {
        var negative = Power(probabilities[0], temperature);
        var neutral = Power(probabilities[1], temperature);
        var positive = Power(probabilities[2], temperature);
        var sum = negative + neutral + positive;
        return new VerdictScores((float)(negative / sum), (float)(neutral / sum), (float)(positive / sum), Complaint: 0f);
    }

    /// <summary>The temperature under which texts that were not learnt from are the most probable; 1 without any.</summary>
    /// <param name="texts">Probabilities and the index of the true sentiment.</param>
    public static float Fit(IReadOnlyCollection<(float[] Probabilities, int Truth)> texts)
    {
        if (texts.Count == 0)
        {
            return 1f;
        }

        var (low, high) = (Lowest, Highest);
        while (high - low > Precision)
        {
            var left = high - (Ratio * (high - low));
            var right = low + (Ratio * (high - low));
            (low, high) = Loss(texts, left) < Loss(texts, right) ? (low, right) : (left, high);
        }

        return (float)((low + high) / 2);
    }

    private static double Loss(IEnumerable<(float[] Probabilities, int Truth)> texts, double temperature)
        => texts.Sum(text =>
        {
            var scores = Apply(text.Probabilities, (float)temperature);
            var truth = text.Truth switch { 0 => scores.Negative, 1 => scores.Neutral, _ => scores.Positive };
            return -Math.Log(Math.Max(truth, LeastProbability));
        });

    private static double Power(float probability, float temperature) => Math.Pow(Math.Max(probability, LeastProbability), 1 / temperature);
}
