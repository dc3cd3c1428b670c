using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Webhook.Signing;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Webhook;

/// <summary>A web service of the operator's own.</summary>
internal sealed record WebhookOptions : HookReceiverOptions
{
    [Description("Secrets that sign what is sent: each whsec_ and the base64 of 24 to 64 random bytes, or whsk_ and the base64 of an ed25519 private key; while one is being replaced, the new and the old, of whatever sort.")]
    [Required]
    [MinLength(1)]
    [SigningKeys]
    public IReadOnlyList<Secret> Secrets { get; init; } = [];
}
