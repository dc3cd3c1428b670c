using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Heartbeat;

/// <summary>A dead man's switch: a service of somebody else's that raises an alarm when it no longer hears from us.</summary>
internal sealed record HeartbeatOptions
{
    [Description("Address that hears from us while everything works, such as one of healthchecks.io; absent for none.")]
    [HttpAddress]
    public Secret? Url { get; init; }

    [Description("Address that hears from us what is wrong while something is; absent to be silent then.")]
    [HttpAddress]
    public Secret? FailureUrl { get; init; }

    [Description("Time between two heartbeats.")]
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    [Description("HTTP method: POST or GET.")]
    [AllowedValues("POST", "GET")]
    public string Method { get; init; } = "POST";

    [Description("Whether the addresses may be in a private network.")]
    public bool AllowPrivateAddresses { get; init; }
}
