using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>Roles reach receivers, chains have roles, and their waits grow.</summary>
internal static class ChainCheck
{
    public static void Check(AlertsOptions alerts, Mistakes mistakes)
    {
        foreach (var (name, role) in alerts.Roles)
        {
            References.CheckName("role", name, $"Alerts.Roles.{name}", mistakes);
            References.CheckAll("receiver", role.Receivers, $"Alerts.Roles.{name}.Receivers", alerts.Receivers, "Alerts.Receivers", mistakes);
        }

        foreach (var (name, chain) in alerts.Chains)
        {
            References.CheckName("chain", name, $"Alerts.Chains.{name}", mistakes);
            References.CheckAll("role", chain.Roles, $"Alerts.Chains.{name}.Roles", alerts.Roles, "Alerts.Roles", mistakes);
            CheckWaits(chain, $"Alerts.Chains.{name}", mistakes);
        }
    }

    private static void CheckWaits(ChainOptions chain, string path, Mistakes mistakes)
    {
        if (chain.RepeatAtMost < chain.RepeatAfter)
        {
            mistakes.Add($"{path}.RepeatAtMost", "The longest wait is shorter than the first.", $"Write at least {Duration.Format(chain.RepeatAfter)}, or RepeatAfter smaller.");
        }
    }
}
