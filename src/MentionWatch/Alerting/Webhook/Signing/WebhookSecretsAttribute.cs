using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>Every secret is one that both sides have.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebhookSecretsAttribute() : ValidationAttribute("Each must be whsec_ followed by the base64 of 24 to 64 random bytes.")
{
    public override bool IsValid(object? value)
        => value is not IReadOnlyList<Secret> secrets || secrets.All(secret => WebhookKey.TryRead(secret.Reveal(), out var key) && key is HmacKey);
}
