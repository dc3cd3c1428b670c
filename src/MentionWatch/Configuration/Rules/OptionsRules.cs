using MentionWatch.Alerting;

namespace MentionWatch.Configuration.Rules;

/// <summary>Every rule, one line each.</summary>
internal static class OptionsRules
{
    private static readonly IOptionsRule[] All =
    [
        new BrandRule(),
        new SourceRule(),
        new ListenRule(),
        new Web.Actions.TokensRule(),
        new Detection.DetectionRule(),
        new Detection.CampaignRule(),
        new AlertsRule(),
        new Alerting.Heartbeat.HeartbeatRule(),
        new Alerting.SelfAlerts.SelfAlertsRule(),
        new Alerting.Webhook.Signing.SigningKeysRule(),
        new Alerting.Routing.Rules.RoutingRule(),
        new Alerting.Email.EmailRule(),
        new Classification.ClassifierRule(),
    ];

    public static void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        foreach (var rule in All)
        {
            rule.Check(options, mistakes);
        }
    }
}
