using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>Names PagerDuty in the configuration.</summary>
internal static class PagerDutyKind
{
    /// <summary>The limits are dynamic; 120 a minute for a key was the last documented one.</summary>
    private static readonly Pace Takes = new Pace(120, 10);

    public static ReceiverKind Kind { get; } = ReceiverKind.Of<PagerDutyOptions>(
        "pagerduty",
        "A service of PagerDuty: triggers, acknowledges and resolves (Events API v2).",
        static (options, services) => new PagerDutyReceiver(
            options, new PagerDutyRenderer(services.GetRequiredService<AlertWriter>(), options.Language), services.GetRequiredService<ReceiverHttpClient>()),
        Takes)
        .WithoutDigests();
}
