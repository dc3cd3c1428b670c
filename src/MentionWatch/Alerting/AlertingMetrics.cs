using System.Diagnostics.Metrics;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Telemetry;

namespace MentionWatch.Alerting;

/// <summary>What is counted about alerts on their way.</summary>
internal sealed class AlertingMetrics
{
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _beats;
    private readonly Counter<long> _notices;
    private readonly TimeProvider _time;
    private IReadOnlyList<OutboxDepth> _depths = [];

    public AlertingMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(MeterName.Value);
        _attempts = meter.CreateCounter<long>("mentionwatch.deliveries", "{attempt}", "Attempts to deliver an alert, by receiver, outcome and reason.");
        _beats = meter.CreateCounter<long>("mentionwatch.heartbeats", "{heartbeat}", "Heartbeats, by outcome: sent, failed, or withheld because something does not work.");
        _notices = meter.CreateCounter<long>("mentionwatch.self.alerts", "{notice}", "Words on troubles of the service itself, by kind of trouble, receiver and outcome.");
        meter.CreateObservableGauge("mentionwatch.outbox.waiting", Waiting, "{incident}", "Incidents with something to deliver, by receiver.");
        meter.CreateObservableGauge("mentionwatch.outbox.overdue", Overdue, "s", "How long the oldest due delivery has been due, by receiver.");
    }

    /// <summary>An attempt ended.</summary>
    public void Attempted(string receiver, DeliveryState state, DeliveryReason reason)
        => _attempts.Add(1, new("receiver", receiver), new("outcome", Label(state)), new("reason", reason.ToString()));

    /// <summary>A heartbeat was due.</summary>
    public void Beat(string outcome) => _beats.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>A word on a trouble was sent.</summary>
    public void Noticed(string kind, string receiver, bool delivered)
        => _notices.Add(1, new("kind", kind), new("receiver", receiver), new("outcome", delivered ? "delivered" : "retry"));

    /// <summary>The outbox was looked at.</summary>
    public void Looked(IReadOnlyList<OutboxDepth> depths) => Volatile.Write(ref _depths, depths);

    private static string Label(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "delivered",
        DeliveryState.Failed => "failed",
        _ => "retry",
    };

    private static Measurement<T> Of<T>(T value, string receiver)
        where T : struct
        => new(value, new KeyValuePair<string, object?>("receiver", receiver));

    private IEnumerable<Measurement<long>> Waiting()
        => Volatile.Read(ref _depths).GroupBy(depth => depth.Receiver).Select(group => Of(group.Sum(depth => depth.Waiting), group.Key));

    private IEnumerable<Measurement<double>> Overdue()
        => Volatile.Read(ref _depths).GroupBy(depth => depth.Receiver).Select(group => Of(Age(group.Min(depth => depth.OldestDueAt)), group.Key));

    private double Age(DateTimeOffset? due) => due is { } at ? Math.Max(0, (_time.GetUtcNow() - at).TotalSeconds) : 0;
}
