using MentionWatch.Alerting.Slack;
using MentionWatch.Alerting.Webhook;

namespace MentionWatch.Alerting;

/// <summary>Every kind of receiver, one line each.</summary>
internal static class ReceiverKinds
{
    public static IReadOnlyList<ReceiverKind> All { get; } =
    [
        WebhookKind.Kind,
        SlackKind.Kind,
    ];
}
