using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Who is told when an alert does not arrive.</summary>
internal static class FallbackRule
{
    /// <summary>The receiver's own fallback, else the common one; the word that somebody could not be told goes on only to a fallback of its receiver's own.</summary>
    public static string? Of(ClaimedDelivery delivery, AlertsOptions alerts)
    {
        var own = alerts.Receivers.GetValueOrDefault(delivery.Receiver)?.Fallback ?? "";
        var name = own.Length > 0 ? own : delivery.Failed is null ? alerts.Fallback : "";
        return name != delivery.Receiver && alerts.Receivers.ContainsKey(name) ? name : null;
    }
}
