using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Alerting.Webhook;

/// <summary>Signs as Standard Webhooks 1.0.0 says: HMAC-SHA256 over <c>id.timestamp.body</c>, one signature for each key.</summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";
    private const int MinKeyBytes = 24;
    private const int MaxKeyBytes = 64;

    /// <summary>The value of <c>webhook-signature</c>.</summary>
    /// <param name="keys">Keys in force; more than one while they are rotated.</param>
    /// <param name="id">Value of <c>webhook-id</c>.</param>
    /// <param name="timestamp">Value of <c>webhook-timestamp</c>, in Unix seconds.</param>
    /// <param name="body">The exact bytes that are sent.</param>
    public static string Of(IEnumerable<byte[]> keys, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        byte[] content = [.. head, .. body];
        return string.Join(' ', keys.Select(key => "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content))));
    }

    /// <summary>Reads a key from its notation.</summary>
    public static bool TryReadKey(string secret, [NotNullWhen(true)] out byte[]? key)
    {
        key = null;
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var bytes = new byte[MaxKeyBytes];
        if (!Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var count) || count < MinKeyBytes)
        {
            return false;
        }

        key = bytes[..count];
        return true;
    }
}
