using System.Globalization;
using System.Text;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>Signs as Standard Webhooks 1.0.0 says: over <c>id.timestamp.body</c>, one signature for each key.</summary>
internal static class WebhookSignature
{
    /// <summary>The value of <c>webhook-signature</c>.</summary>
    /// <param name="keys">Keys in force; more than one while they are rotated.</param>
    /// <param name="id">Value of <c>webhook-id</c>.</param>
    /// <param name="timestamp">Value of <c>webhook-timestamp</c>, in Unix seconds.</param>
    /// <param name="body">The exact bytes that are sent.</param>
    public static string Of(IEnumerable<IWebhookKey> keys, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        byte[] content = [.. head, .. body];
        return string.Join(' ', keys.Select(key => key.Sign(content)));
    }
}
