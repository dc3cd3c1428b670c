using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Who is told when a delivery failed for good.</summary>
internal static class FallbackRule
{
    /// <summary>The receiver to tell instead, if there is one: the word that somebody could not be told is itself told once and has no fallback.</summary>
    public static string? Of(ClaimedDelivery delivery, AlertsOptions alerts)
    {
        var usable = delivery.Failed is null && alerts.Fallback != delivery.Receiver && alerts.Receivers.ContainsKey(alerts.Fallback);
        return usable ? alerts.Fallback : null;
    }
}
