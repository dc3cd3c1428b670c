namespace MentionWatch.Core.Detection;

/// <summary>Tail of the negative binomial distribution in the form used for counts: mean and dispersion, with variance <c>mean + dispersion × mean²</c>.</summary>
/// <remarks>
/// The gamma mixture of Poisson counts of Greenwood and Yule (1920); in this form the "NB2" model of Cameron and Trivedi,
/// "Regression Analysis of Count Data" (2013). Dispersion 0 is the Poisson distribution.
/// </remarks>
public static class NegativeBinomial
{
    private const double LeastDispersion = 1e-6;
    private const double LeastMean = 1e-9;

    /// <summary>How surprising a count is: minus the decimal logarithm of the probability of at least <paramref name="count"/>.</summary>
    /// <param name="count">Observed count.</param>
    /// <param name="mean">Expected count.</param>
    /// <param name="dispersion">Dispersion, 0 or more.</param>
    /// <returns>0 for a certainty, 3 for one in a thousand, and so on.</returns>
    public static double Surprise(int count, double mean, double dispersion)
    {
        if (count <= 0)
        {
            return 0;
        }

        var size = 1 / Math.Max(dispersion, LeastDispersion);
        var bounded = Math.Max(mean, LeastMean);
        return Math.Max(0, -SpecialFunctions.LogRegularizedBeta(bounded / (size + bounded), count, size) / Math.Log(10));
    }

    /// <summary>The largest count whose surprise stays below a limit: the most that still passes as normal.</summary>
    /// <param name="surprise">The limit, as <see cref="Surprise"/> gives it.</param>
    /// <param name="mean">Expected count.</param>
    /// <param name="dispersion">Dispersion, 0 or more.</param>
    public static int Upper(double surprise, double mean, double dispersion)
    {
        var (low, high) = (0, 1);
        while (Surprise(high, mean, dispersion) < surprise && high < int.MaxValue / 2)
        {
            (low, high) = (high, high * 2);
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Surprise(middle, mean, dispersion) < surprise ? (middle, high) : (low, middle);
        }

        return low;
    }
}
