using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>Every secret can sign.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SigningKeysAttribute()
    : ValidationAttribute("Each must be whsec_ followed by the base64 of 24 to 64 random bytes, or whsk_ followed by the base64 of the 32 bytes of an ed25519 private key.")
{
    public override bool IsValid(object? value)
        => value is not IReadOnlyList<Secret> secrets || secrets.All(secret => WebhookKey.TryRead(secret.Reveal(), out _));
}
