using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Decides who is told what.</summary>
internal static class DeliveryPlan
{
    /// <summary>One delivery for each alert and receiver that wants it, in the order of the alerts.</summary>
    public static IEnumerable<PlannedDelivery> Of(IEnumerable<Alert> alerts, AlertsOptions options)
        => from alert in alerts
           from receiver in options.Receivers
           where Wants(receiver.Value, alert)
           select new PlannedDelivery(
               DeliveryId.Of(alert.IncidentKey, alert.Sequence, receiver.Key), receiver.Key, alert.Sequence, !alert.Kind.IsCall());

    /// <summary>The peak decides, so that whoever was told of a crisis is also told that it is over.</summary>
    private static bool Wants(ReceiverOptions receiver, Alert alert)
        => (receiver.Brands.Count == 0 || receiver.Brands.Contains(alert.Brand, StringComparer.Ordinal))
            && alert.PeakSeverity >= receiver.MinimumSeverity
            && (receiver.Resolved || !alert.Kind.IsEnd());
}
