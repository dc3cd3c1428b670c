namespace MentionWatch.Core.Detection;

/// <summary>Dispersion of counts around their expectation, by the method of moments and drawn towards a prior.</summary>
/// <remarks>
/// Moments of the variance function <c>mean + dispersion × mean²</c>: Breslow, "Extra-Poisson Variation in Log-Linear Models" (Applied Statistics, 1984).
/// A single hour counts at most nine times its share of the prior, so that one odd hour cannot make everything look normal.
/// </remarks>
internal readonly record struct DispersionEstimate
{
    private const double PriorWeight = 24;
    private const double Memory = 0.998;
    private const double Least = 0.01;
    private const double Most = 2;

    private readonly double _prior;
    private readonly double _excess;
    private readonly double _weight;

    public DispersionEstimate(double prior)
        : this(prior, 0, 0)
    {
    }

    private DispersionEstimate(double prior, double excess, double weight) => (_prior, _excess, _weight) = (prior, excess, weight);

    public double Value => Math.Clamp(((_prior * PriorWeight) + _excess) / (PriorWeight + _weight), Least, Most);

    /// <summary>Takes one hour in.</summary>
    /// <param name="count">What was counted.</param>
    /// <param name="mean">What was expected.</param>
    /// <param name="known">Dispersion that has another reason and is not to be learnt.</param>
    public DispersionEstimate With(double count, double mean, double known)
    {
        var reliability = mean / (mean + 4);
        var weight = reliability * reliability;
        var squared = ((count - mean) * (count - mean)) - mean - (known * mean * mean);
        var dispersion = Math.Min(squared / Math.Max(mean * mean, 1e-9), 9 * Value);
        return weight < 1e-4 ? this : new(_prior, (_excess * Memory) + (weight * dispersion), (_weight * Memory) + weight);
    }
}
