using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>Names PagerDuty in the configuration.</summary>
internal static class PagerDutyKind
{
    public static ReceiverKind Kind { get; } = ReceiverKind.Of<PagerDutyOptions>(
        "pagerduty",
        "A service of PagerDuty: triggers, acknowledges and resolves (Events API v2).",
        static (options, services) => new PagerDutyReceiver(
            options, new PagerDutyRenderer(services.GetRequiredService<AlertWriter>(), options.Language), services.GetRequiredService<ReceiverHttpClient>()))
        .WithoutDigests();
}
