namespace MentionWatch.Telemetry;

/// <summary>What one instrument has measured under one set of labels.</summary>
internal abstract class MetricSeries(IReadOnlyList<KeyValuePair<string, string>> labels)
{
    protected IReadOnlyList<KeyValuePair<string, string>> Labels => labels;

    public abstract void Record(double value);

    public abstract IEnumerable<MetricSample> Samples();
}

/// <summary>Adds up what it is given.</summary>
internal sealed class SumSeries(IReadOnlyList<KeyValuePair<string, string>> labels) : MetricSeries(labels)
{
    private double _sum;

    public override void Record(double value)
    {
        double before;
        do
        {
            before = Volatile.Read(ref _sum);
        }
        while (Interlocked.CompareExchange(ref _sum, before + value, before) != before);
    }

    public override IEnumerable<MetricSample> Samples() => [new MetricSample("", Labels, Volatile.Read(ref _sum))];
}

/// <summary>Keeps the last value.</summary>
internal sealed class LastSeries(IReadOnlyList<KeyValuePair<string, string>> labels) : MetricSeries(labels)
{
    private double _last;

    public override void Record(double value) => Volatile.Write(ref _last, value);

    public override IEnumerable<MetricSample> Samples() => [new MetricSample("", Labels, Volatile.Read(ref _last))];
}

/// <summary>Counts values by bucket.</summary>
internal sealed class HistogramSeries(IReadOnlyList<KeyValuePair<string, string>> labels, IReadOnlyList<double> bounds) : MetricSeries(labels)
{
    private readonly Lock _gate = new();
    private readonly long[] _counts = new long[bounds.Count + 1];
    private double _sum;

    public override void Record(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Count && value > bounds[bucket])
        {
            bucket++;
        }

        lock (_gate)
        {
            _counts[bucket]++;
            _sum += value;
        }
    }

    public override IEnumerable<MetricSample> Samples()
    {
        long[] counts;
        double sum;
        lock (_gate)
        {
            (counts, sum) = ([.. _counts], _sum);
        }

        var cumulative = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            cumulative += counts[bucket];
            var bound = bucket < bounds.Count ? bounds[bucket] : double.PositiveInfinity;
            yield return new MetricSample("_bucket", [.. Labels, KeyValuePair.Create("le", PrometheusText.Number(bound))], cumulative);
        }

        yield return new MetricSample("_sum", Labels, sum);
        yield return new MetricSample("_count", Labels, cumulative);
    }
}
