using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Turns what was decided into deliveries.</summary>
internal static class DeliveryPlan
{
    /// <summary>One delivery for each alert and receiver that is told of it now, in the order of the alerts.</summary>
    public static IEnumerable<PlannedDelivery> Of(Dispatched dispatched)
        => from alert in dispatched.Alerts
           from call in dispatched.Calls
           where call.Sequence == alert.Sequence
           select new PlannedDelivery(DeliveryId.Of(alert.IncidentKey, alert.Sequence, call.Receiver), call.Receiver, alert.Sequence, call.OnlyIfAnnounced, DeliveryUrgency.Of(alert));
}
