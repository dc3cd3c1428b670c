using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Opsgenie;

/// <summary>Opsgenie, through its alert API.</summary>
internal sealed record OpsgenieOptions : HttpReceiverOptions
{
    [Description("Key of an API integration.")]
    [Required]
    public Secret? ApiKey { get; init; }

    [Description("Address of the alert API; accounts of the European region have https://api.eu.opsgenie.com/v2/alerts.")]
    [HttpAddress]
    public string Url { get; init; } = "https://api.opsgenie.com/v2/alerts";

    [Description("Names of the teams that respond; empty for those that the integration names.")]
    public IReadOnlyList<string> Teams { get; init; } = [];
}
