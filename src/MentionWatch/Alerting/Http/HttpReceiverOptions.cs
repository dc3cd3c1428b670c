using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Http;

/// <summary>What receivers that are reached over HTTP have.</summary>
internal abstract record HttpReceiverOptions : ReceiverOptions
{
    [Description("Address to post to.")]
    [Required]
    [HttpAddress]
    public Secret? Url { get; init; }

    [Description("Whether the address may be in a private network.")]
    public bool AllowPrivateAddresses { get; init; }
}
