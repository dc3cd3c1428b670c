using System.Diagnostics.Metrics;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Detection;

/// <summary>What the detector counts.</summary>
internal sealed class DetectionMetrics
{
    private readonly Counter<long> _looks;
    private readonly Counter<long> _transitions;
    private readonly Counter<long> _rebuilds;
    private readonly Counter<long> _bare;
    private readonly Histogram<double> _ticks;
    private int _open;

    public DetectionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("MentionWatch");
        _looks = meter.CreateCounter<long>("mentionwatch.detection.looks", "{look}", "Looks at a brand.");
        _transitions = meter.CreateCounter<long>("mentionwatch.incident.transitions", "{transition}", "Transitions of incidents.");
        _rebuilds = meter.CreateCounter<long>("mentionwatch.detection.rebuilds", "{baseline}", "Baselines built from the counted hours.");
        _bare = meter.CreateCounter<long>("mentionwatch.detection.bare_alerts", "{alert}", "Alerts told without posts, because they could not be gathered.");
        _ticks = meter.CreateHistogram<double>("mentionwatch.detection.tick.duration", "s", "Time of one tick over all brands.");
        meter.CreateObservableGauge("mentionwatch.incidents.open", () => Volatile.Read(ref _open), "{incident}", "Open incidents.");
    }

    public void Ticked(TimeSpan duration, int open)
    {
        Volatile.Write(ref _open, open);
        _ticks.Record(duration.TotalSeconds);
    }

    public void Looked() => _looks.Add(1);

    public void Moved(TransitionKind kind) => _transitions.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));

    public void Bare() => _bare.Add(1);

    public void Rebuilt() => _rebuilds.Add(1);
}
