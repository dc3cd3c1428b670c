namespace MentionWatch.Benchmarks;

/// <summary>Measured values, told by their ranks (nearest rank).</summary>
internal sealed class Distribution(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public int Count => _sorted.Length;

    public double Median => Quantile(0.5);

    public double P95 => Quantile(0.95);

    public double Max => _sorted[^1];

    private double Quantile(double share) => _sorted[(int)Math.Ceiling(share * _sorted.Length) - 1];
}
