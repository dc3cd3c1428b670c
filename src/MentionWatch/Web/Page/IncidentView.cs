using MentionWatch.Alerting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Page;

/// <summary>Turns what the outbox keeps into what the page shows.</summary>
internal static class IncidentView
{
    public static IncidentSummary Of(IncidentHistory history, BrandOptions? brand)
    {
        var incident = history.Incident;
        var last = history.Alerts is [.., var newest] ? newest : null;
        return new IncidentSummary
        {
            Key = incident.Key,
            Brand = incident.Brand,
            Name = brand?.Names is [var name, ..] ? name : incident.Brand,
            TimeZone = brand?.TimeZone ?? "UTC",
            State = incident.State,
            Severity = incident.Severity,
            PeakSeverity = incident.PeakSeverity,
            StartedAt = incident.StartedAt,
            ChangedAt = incident.EndedAt ?? last?.At ?? incident.StartedAt,
            Evidence = last?.Evidence,
            Samples = last?.Samples ?? [],
            TopTerms = last?.TopTerms ?? [],
            DegradedSources = last?.DegradedSources ?? [],
            Deliveries = [.. history.Deliveries.GroupBy(delivery => delivery.Receiver).Select(told => Of(told.Last(), history))],
        };
    }

    /// <summary>A receiver with the newest delivery that any of the incidents caused.</summary>
    public static ReceiverSummary Of(string name, ReceiverOptions options, IEnumerable<IncidentHistory> histories)
    {
        var newest = histories
            .SelectMany(history => history.Deliveries.Where(delivery => delivery.Receiver == name).Select(delivery => Of(delivery, history)))
            .MaxBy(delivery => delivery.At);
        return new ReceiverSummary(name, options.Kind, options.Language, newest);
    }

    private static DeliverySummary Of(LoggedDelivery delivery, IncidentHistory history) => new(
        delivery.Receiver,
        history.Alerts.FirstOrDefault(alert => alert.Sequence == delivery.Sequence)?.Kind ?? TransitionKind.Triggered,
        delivery.State.ToString().ToLowerInvariant(),
        delivery.Attempts,
        delivery.At,
        delivery.Detail);
}
