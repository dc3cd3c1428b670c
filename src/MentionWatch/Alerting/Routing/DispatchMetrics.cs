using System.Diagnostics.Metrics;
using MentionWatch.Core.Incidents;
using MentionWatch.Telemetry;

namespace MentionWatch.Alerting.Routing;

/// <summary>What is counted about telling late, and telling others.</summary>
internal sealed class DispatchMetrics
{
    private readonly Counter<long> _steps;
    private readonly Counter<long> _digests;
    private IReadOnlyList<Incident> _incidents = [];

    public DispatchMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName.Value);
        _steps = meter.CreateCounter<long>("mentionwatch.dispatch.steps", "{step}", "Steps of telling others, again or late, by kind.");
        _digests = meter.CreateCounter<long>("mentionwatch.digests", "{digest}", "Digests sent, by receiver.");
        meter.CreateObservableGauge("mentionwatch.dispatch.held", Held, "{receiver}", "Receivers that are not told of an incident yet, by reason.");
    }

    public void Stepped(TransitionKind kind) => _steps.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));

    public void Summed(string receiver) => _digests.Add(1, new KeyValuePair<string, object?>("receiver", receiver));

    /// <summary>The incidents were looked at.</summary>
    public void Looked(IReadOnlyList<Incident> incidents) => Volatile.Write(ref _incidents, incidents);

    private IEnumerable<Measurement<long>> Held() => Volatile.Read(ref _incidents)
        .SelectMany(incident => incident.Dispatch?.Holds ?? [])
        .GroupBy(hold => hold.Reason)
        .Select(group => new Measurement<long>(group.Count(), new KeyValuePair<string, object?>("reason", group.Key.ToString())));
}
