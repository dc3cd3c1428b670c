namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>Expected calibration error: how far confidence is from being right, on the mean.</summary>
/// <remarks>Source: Guo et al., "On Calibration of Modern Neural Networks" (2017), with 15 bins of equal width.</remarks>
public static class CalibrationError
{
    private const int Bins = 15;

    /// <summary>The mean distance between confidence and share of right answers over the bins; 0 without cases.</summary>
    /// <param name="answers">The probability given to the answer, from 0 to 1, and whether it was right.</param>
    public static double Of(IEnumerable<(float Confidence, bool Right)> answers)
    {
        var excess = new double[Bins];
        var count = 0;
        foreach (var (confidence, right) in answers)
        {
            excess[Math.Clamp((int)(confidence * Bins), 0, Bins - 1)] += confidence - (right ? 1 : 0);
            count++;
        }

        return count == 0 ? 0 : excess.Sum(Math.Abs) / count;
    }
}
