using MentionWatch.Alerting;

namespace MentionWatch.Commands;

/// <summary>What to do about a test alert that did not arrive.</summary>
internal static class ReceiverAdvice
{
    public static string Of(DeliveryOutcome outcome)
        => $"{Remedy(outcome.Reason)} {(outcome.Verdict == DeliveryVerdict.Retry ? "The worker would try again." : "The worker would give up and tell the fallback receiver.")}";

    private static string Remedy(DeliveryReason reason) => reason switch
    {
        DeliveryReason.Network => "Check the address and its port, that the name is known here, and what stands between (firewall, TLS).",
        DeliveryReason.Timeout => "It takes connections and does not answer in time: look there.",
        DeliveryReason.RateLimited => "It was asked too often: wait a while.",
        DeliveryReason.ServerError => "It fails itself: look there, or wait.",
        DeliveryReason.Refused => "It takes neither this address nor this key: compare them with what the service shows.",
        DeliveryReason.Gone => "It is not there any more: make a new one and put its address here.",
        DeliveryReason.Redirect => "It has moved, and redirects are not followed: put its new address here.",
        DeliveryReason.BadAnswer => "Something else answers at this address: compare it with what the service shows.",
        _ => "Mend what it says.",
    };
}
