using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;
using MentionWatch.Web.Actions;
using MentionWatch.Web.Proxies;

namespace MentionWatch.Web;

/// <summary>The HTTP side.</summary>
internal sealed record WebOptions
{
    [Description("Address to listen on.")]
    [RestartRequired]
    public string Listen { get; init; } = "http://127.0.0.1:8080";

    [Description("Tokens for the API of incidents, by name; the name is written into the history of what was done with it. Empty for no API.")]
    public IReadOnlyDictionary<string, ApiTokenOptions> Tokens { get; init; } = Empty.Dictionary<ApiTokenOptions>();

    [Description("Calls a minute that one address may make to the API and to the pages behind the links in alerts.")]
    [Range(10, 100_000)]
    [RestartRequired]
    public int CallsPerMinute { get; init; } = 120;

    [Description("Addresses or networks of the reverse proxies in front of it, such as \"10.0.0.7\" or \"10.0.0.0/8\": the caller is then whom they name in X-Forwarded-For. Empty for none, so that nobody is believed.")]
    [ProxyAddresses]
    [RestartRequired]
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];
}
