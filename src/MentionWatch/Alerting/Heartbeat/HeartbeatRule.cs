using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.Heartbeat;

/// <summary>What is told of failures is also told that all is well.</summary>
internal sealed class HeartbeatRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        if (options.Alerts.Heartbeat is { Url: null, FailureUrl: not null })
        {
            mistakes.Add("Alerts.Heartbeat.Url", "This is missing, and there is a FailureUrl: nobody would notice that this service is down.", "Write the address that hears from it while all is well.");
        }
    }
}
