using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Opsgenie;
using MentionWatch.Alerting.PagerDuty;

namespace MentionWatch.Configuration.Rules;

/// <summary>Receivers on the internet that are told without encryption: whoever listens reads the alert and learns the address or key.</summary>
internal static class ClearTextReceiver
{
    /// <summary>A warning for each; a receiver in a private network is its owner's business.</summary>
    public static IEnumerable<Mistake> Warnings(MentionWatchOptions options)
        => options.Alerts.Receivers.Where(receiver => IsInTheClear(receiver.Value)).Select(receiver => new Mistake(
            $"Alerts.Receivers.{receiver.Key}.Url",
            "The alert, and the key to this receiver, go over the internet in the clear.",
            "Write https://; within a network of yours set AllowPrivateAddresses."));

    private static bool IsInTheClear(ReceiverOptions receiver) => receiver switch
    {
        HookReceiverOptions { AllowPrivateAddresses: false, Url: { } url } => IsInTheClear(url.Reveal()),
        PagerDutyOptions { AllowPrivateAddresses: false } pager => IsInTheClear(pager.Url),
        OpsgenieOptions { AllowPrivateAddresses: false } opsgenie => IsInTheClear(opsgenie.Url),
        _ => false,
    };

    private static bool IsInTheClear(string url) => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
