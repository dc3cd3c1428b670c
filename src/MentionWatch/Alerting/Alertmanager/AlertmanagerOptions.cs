using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Alertmanager;

/// <summary>Prometheus Alertmanager, which routes to people by itself.</summary>
internal sealed record AlertmanagerOptions : HttpReceiverOptions
{
    [Description("Address of every instance of the cluster, such as \"http://alertmanager:9093\"; each is told, never a balancer in front of them.")]
    [Required]
    [HttpAddress]
    public IReadOnlyList<string> Urls { get; init; } = [];

    [Description("Whether an alert named MentionWatchWatchdog fires there as long as everything works, for a route that notices when it stops.")]
    public bool Watchdog { get; init; }

    [Description("Name for basic authentication; empty for none.")]
    public string User { get; init; } = "";

    [Description("Password for basic authentication.")]
    public Secret? Password { get; init; }
}
