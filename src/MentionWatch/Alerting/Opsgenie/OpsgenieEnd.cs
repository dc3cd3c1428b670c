using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Opsgenie;

/// <summary>Opsgenie ends; whoever relies on it should hear that before.</summary>
internal static class OpsgenieEnd
{
    /// <summary>A warning for each receiver that will fall silent.</summary>
    public static IEnumerable<Mistake> Warnings(MentionWatchOptions options)
        => options.Alerts.Receivers.Where(receiver => receiver.Value is OpsgenieOptions).Select(receiver => new Mistake(
            $"Alerts.Receivers.{receiver.Key}.Kind",
            "Opsgenie ends on 5 April 2027 and takes no alerts from then on.",
            "Move to another receiver before."));
}
