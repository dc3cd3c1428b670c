using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Who is told when an alert does not arrive.</summary>
internal static class FallbackRule
{
    /// <summary>The receiver's own fallback, else the common one; the word that somebody could not be told goes on only to a fallback of its receiver's own.</summary>
    public static string? Of(ClaimedDelivery delivery, AlertsOptions alerts)
    {
        var own = alerts.Receivers.GetValueOrDefault(delivery.Receiver)?.Fallback ?? "";
        string[] names = delivery.Failed is null ? [own, alerts.Fallback] : [own];
        return names.FirstOrDefault(name => name != delivery.Receiver && alerts.Receivers.GetValueOrDefault(name) is { } options && Takes(options, delivery.Alert));
    }

    /// <summary>What only opens incidents would open one for a digest, and nothing would ever close it.</summary>
    private static bool Takes(ReceiverOptions options, Alert alert) => alert.Digest is null || ReceiverKinds.Of(options).TakesDigests;
}
