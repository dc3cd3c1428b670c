using System.ComponentModel;

namespace MentionWatch.Alerting.Http;

/// <summary>What receivers that are reached over HTTP have.</summary>
internal abstract record HttpReceiverOptions : ReceiverOptions
{
    [Description("Whether the address may be in a private network.")]
    public bool AllowPrivateAddresses { get; init; }
}
