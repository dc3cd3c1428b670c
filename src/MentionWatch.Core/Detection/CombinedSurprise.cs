namespace MentionWatch.Core.Detection;

/// <summary>How surprising two independent observations are together.</summary>
/// <remarks>
/// Fisher's method ("Statistical Methods for Research Workers", 1932) for two: minus twice the logarithm of the product of their probabilities is chi-squared with four degrees
/// of freedom, whose tail is <c>p (1 - ln p)</c> of that product.
/// </remarks>
internal static class CombinedSurprise
{
    private const double Precision = 1e-6;

    /// <summary>Minus the decimal logarithm of the probability of both, given each on its own.</summary>
    public static double Of(double first, double second)
    {
        var sum = Math.Max(0, first) + Math.Max(0, second);
        return sum - Math.Log10(1 + (sum * Math.Log(10)));
    }

    /// <summary>The least surprise that, alone or together with another, reaches a limit.</summary>
    public static double Needed(double limit, double other)
    {
        var (low, high) = (0.0, limit);
        while (high - low > Precision)
        {
            var middle = (low + high) / 2;
            (low, high) = Of(middle, other) < limit ? (middle, high) : (low, middle);
        }

        return Of(0, other) >= limit ? 0 : high;
    }
}
