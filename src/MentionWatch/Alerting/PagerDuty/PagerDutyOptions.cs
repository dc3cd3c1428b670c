using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>A service of PagerDuty, through its Events API v2.</summary>
internal sealed record PagerDutyOptions : HttpReceiverOptions
{
    [Description("Integration key of the service, 32 letters and digits; the same for the whole life of an incident.")]
    [Required]
    [RoutingKey]
    public Secret? RoutingKey { get; init; }

    [Description("Address of the Events API; accounts of the European region have another.")]
    [HttpAddress]
    public string Url { get; init; } = "https://events.pagerduty.com/v2/enqueue";
}
