using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Model.Training;

/// <summary>Finds the calibration under which texts that were not learnt from are most probable.</summary>
/// <remarks>
/// Sources: Platt, "Probabilistic Outputs for Support Vector Machines" (1999); Guo et al., "On Calibration of Modern Neural Networks"
/// (2017). The loss is convex; each number in turn is found by golden-section search, until the rounds are over.
/// </remarks>
internal sealed class Calibrator(IReadOnlyList<CalibrationCase> cases)
{
    private const int Rounds = 12;
    private const double Precision = 1e-3;
    private const double Reach = 2.5;
    private const double Usual = 0.5;

    /// <summary>How many texts' worth of doubt keeps the numbers from going far on little evidence.</summary>
    private const double Doubt = 2.0;

    private const float Smallest = 1e-7f;
    private static readonly double Ratio = (Math.Sqrt(5) - 1) / 2;

    /// <summary>Factors and constants of the sentiment, then of the complaint.</summary>
    private readonly double[] _numbers = [Usual, Usual, 0, 0, Usual, Usual, 0];

    /// <summary>Fits to all cases.</summary>
    public Calibration Fit()
    {
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < _numbers.Length; i++)
            {
                Search(i);
            }
        }

        return Current();
    }

    private Calibration Current() => new(
        Vector128.Create((float)_numbers[0], (float)_numbers[0], (float)_numbers[0], (float)_numbers[4]),
        Vector128.Create((float)_numbers[1], (float)_numbers[1], (float)_numbers[1], (float)_numbers[5]),
        Vector128.Create((float)_numbers[2], 0f, (float)_numbers[3], (float)_numbers[6]));

    private void Search(int number)
    {
        var (low, high) = (_numbers[number] - Reach, _numbers[number] + Reach);
        while (high - low > Precision)
        {
            var left = high - (Ratio * (high - low));
            var right = low + (Ratio * (high - low));
            (low, high) = LossWith(number, left) < LossWith(number, right) ? (low, right) : (left, high);
        }

        _numbers[number] = (low + high) / 2;
    }

    private double LossWith(int number, double value)
    {
        _numbers[number] = value;
        var calibration = Current();
        var loss = Doubt * _numbers.Select((at, i) => Math.Pow(at - (i is 0 or 1 or 4 or 5 ? Usual : 0), 2)).Sum();
        foreach (var text in cases)
        {
            var said = Probabilities.AsVector(calibration.Apply(text.Linear, text.Convolution));
            for (var answer = 0; answer < Vector128<float>.Count; answer++)
            {
                loss += text.Weights[answer] == 0 ? 0 : Loss(answer, said[answer], text.Target[answer]) * text.Weights[answer];
            }
        }

        return loss;
    }

    /// <summary>A sentiment costs where it is true; a complaint costs either way.</summary>
    private static double Loss(int answer, float said, float truth)
        => answer < 3 ? (truth > 0 ? -Math.Log(MathF.Max(said, Smallest)) : 0) : -Math.Log(MathF.Max(truth > 0 ? said : 1f - said, Smallest));
}
