using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MentionWatch.Telemetry;

/// <summary>Listens to the project's meter and the runtime's, and keeps what a scrape of <c>/metrics</c> prints.</summary>
internal sealed class MetricsCollector : IDisposable
{
    /// <summary>The runtime's own: memory, garbage collection, processor time, thread pool.</summary>
    private const string Runtime = "System.Runtime";

    private readonly ConcurrentDictionary<Instrument, InstrumentSeries> _instruments = new();
    private readonly Lock _scrape = new();
    private readonly MeterListener _listener = new();

    public MetricsCollector()
    {
        _listener.InstrumentPublished = Subscribe;
        _listener.MeasurementsCompleted = (instrument, _) => _instruments.TryRemove(instrument, out InstrumentSeries? _);
        Listen<byte>(value => value);
        Listen<short>(value => value);
        Listen<int>(value => value);
        Listen<long>(value => value);
        Listen<float>(value => value);
        Listen<double>(value => value);
        Listen<decimal>(value => (double)value);
        _listener.Start();
    }

    /// <summary>Everything measured so far, observable instruments as of now.</summary>
    public IReadOnlyList<MetricFamily> Collect()
    {
        lock (_scrape)
        {
            foreach (var instrument in _instruments.Values)
            {
                instrument.Forget();
            }

            _listener.RecordObservableInstruments();
            return [.. _instruments.Values.Select(instrument => instrument.ToFamily()).Where(family => family.Samples.Count > 0)];
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Subscribe(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name is MeterName.Value or Runtime)
        {
            var series = new InstrumentSeries(instrument);
            _instruments[instrument] = series;
            listener.EnableMeasurementEvents(instrument, series);
        }
    }

    private void Listen<T>(Func<T, double> convert)
        where T : struct
        => _listener.SetMeasurementEventCallback<T>((_, value, tags, state) => ((InstrumentSeries)state!).Record(convert(value), tags));
}
