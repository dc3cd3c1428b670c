using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Those who are told of troubles are receivers.</summary>
internal sealed class SelfAlertsRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        var receivers = options.Alerts.Receivers;
        for (var index = 0; index < options.Alerts.SelfAlerts.Receivers.Count; index++)
        {
            var name = options.Alerts.SelfAlerts.Receivers[index];
            if (!receivers.ContainsKey(name))
            {
                mistakes.Add($"Alerts.SelfAlerts.Receivers[{index}]", $"There is no receiver \"{name}\".", NearestName.Suggest(name, [.. receivers.Keys]));
            }
        }
    }
}
