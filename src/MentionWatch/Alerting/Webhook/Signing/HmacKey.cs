using System.Security.Cryptography;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>A key that both sides have: HMAC-SHA256.</summary>
internal sealed class HmacKey(byte[] key) : IWebhookKey
{
    public const string Prefix = "whsec_";
    public const int MinBytes = 24;
    public const int MaxBytes = 64;

    public string Sign(ReadOnlySpan<byte> content) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content));
}
