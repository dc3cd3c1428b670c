using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Alerting.Discord;
using MentionWatch.Alerting.Email;
using MentionWatch.Alerting.Opsgenie;
using MentionWatch.Alerting.PagerDuty;
using MentionWatch.Alerting.Slack;
using MentionWatch.Alerting.Teams;
using MentionWatch.Alerting.Webhook;

namespace MentionWatch.Alerting;

/// <summary>Every kind of receiver, one line each.</summary>
internal static class ReceiverKinds
{
    public static IReadOnlyList<ReceiverKind> All { get; } =
    [
        WebhookKind.Kind,
        SlackKind.Kind,
        TeamsKind.Kind,
        PagerDutyKind.Kind,
        DiscordKind.Kind,
        AlertmanagerKind.Kind,
        OpsgenieKind.Kind,
        EmailKind.Kind,
    ];

    /// <summary>The kind that options are for.</summary>
    public static ReceiverKind Of(ReceiverOptions options) => All.Single(kind => kind.OptionsType == options.GetType());
}
