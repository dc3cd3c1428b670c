using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Http;

/// <summary>What receivers with an address of their own have; often that address is the secret.</summary>
internal abstract record HookReceiverOptions : HttpReceiverOptions
{
    [Description("Address to post to.")]
    [Required]
    [HttpAddress]
    public Secret? Url { get; init; }
}
