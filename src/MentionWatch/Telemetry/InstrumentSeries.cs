using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace MentionWatch.Telemetry;

/// <summary>One instrument with its series by labels.</summary>
internal sealed class InstrumentSeries
{
    private static readonly double[] DefaultBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly ConcurrentDictionary<SeriesKey, MetricSeries> _series = new();
    private readonly Func<KeyValuePair<string, string>[], MetricSeries> _create;

    public InstrumentSeries(Instrument instrument)
    {
        Instrument = instrument;
        var kind = instrument.GetType().GetGenericTypeDefinition();
        (Type, _create) = kind == typeof(Histogram<>) ? ("histogram", Histogram(instrument))
            : kind == typeof(Counter<>) ? ("counter", labels => new SumSeries(labels))
            : kind == typeof(UpDownCounter<>) ? ("gauge", labels => new SumSeries(labels))
            : kind == typeof(ObservableCounter<>) ? ("counter", Last)
            : ("gauge", Last);
    }

    public Instrument Instrument { get; }

    /// <summary>Its type as Prometheus names it.</summary>
    public string Type { get; }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = Key(tags);
        if (!_series.TryGetValue(key, out var series))
        {
            series = _series.GetOrAdd(key, _create(Labels(tags)));
        }

        series.Record(value);
    }

    /// <summary>Forgets what observable instruments said before, so that a label that is gone is gone.</summary>
    public void Forget()
    {
        if (Instrument.IsObservable)
        {
            _series.Clear();
        }
    }

    public MetricFamily ToFamily()
        => new(MetricNames.Of(Instrument, Type), Type, Instrument.Description ?? Instrument.Name, [.. _series.Values.SelectMany(series => series.Samples())]);

    private static LastSeries Last(KeyValuePair<string, string>[] labels) => new(labels);

    private static Func<KeyValuePair<string, string>[], MetricSeries> Histogram(Instrument instrument)
    {
        var bounds = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries
            ?? (instrument as Histogram<long>)?.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound).ToArray()
            ?? (instrument as Histogram<int>)?.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound).ToArray()
            ?? DefaultBounds;
        return labels => new HistogramSeries(labels, bounds);
    }

    /// <summary>None or a single tag with a text for its value, the common cases on hot paths, cost no allocation.</summary>
    private static SeriesKey Key(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags switch
    {
        [] => default,
        [{ Key: var name, Value: string value }] => new SeriesKey(name, value),
        _ => new SeriesKey("", string.Join('\u001f', Labels(tags).Select(label => $"{label.Key}\u001e{label.Value}"))),
    };

    private static KeyValuePair<string, string>[] Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new KeyValuePair<string, string>[tags.Length];
        for (var index = 0; index < tags.Length; index++)
        {
            labels[index] = KeyValuePair.Create(tags[index].Key, Convert.ToString(tags[index].Value, CultureInfo.InvariantCulture) ?? "");
        }

        return labels;
    }

    private readonly record struct SeriesKey(string? Name, string? Value);
}
