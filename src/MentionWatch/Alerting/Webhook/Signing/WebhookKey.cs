using System.Diagnostics.CodeAnalysis;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>Reads keys from their notation: <c>whsec_</c> or <c>whsk_</c>, then base64.</summary>
internal static class WebhookKey
{
    public static bool TryRead(string secret, [NotNullWhen(true)] out IWebhookKey? key)
    {
        key = Bytes(secret, HmacKey.Prefix) is { Length: >= HmacKey.MinBytes and <= HmacKey.MaxBytes } shared ? new HmacKey(shared)
            : Bytes(secret, Ed25519Key.Prefix) is { } own && Ed25519Key.HasGoodLength(own.Length) ? new Ed25519Key(own)
            : null;
        return key is not null;
    }

    private static byte[]? Bytes(string secret, string prefix)
    {
        if (!secret.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var bytes = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[prefix.Length..], bytes, out var count) ? bytes[..count] : null;
    }
}
