using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentionWatch.Alerting.Webhook;

/// <summary>The bytes of a body, kept small by leaving samples out.</summary>
internal static class WebhookBody
{
    private const int MaxBytes = 20_000;
    private const int MaxSamples = 10;

    /// <summary>Letters stay readable: the body is JSON for a program and never part of a page.</summary>
    private static readonly WebhookJson Readable = new(new JsonSerializerOptions(WebhookJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(WebhookNotice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, Readable.WebhookNotice);

    public static byte[] Write(WebhookRenderer renderer, Delivery delivery)
    {
        if (renderer.Digest(delivery) is { } digest)
        {
            return JsonSerializer.SerializeToUtf8Bytes(digest, Readable.WebhookDigest);
        }

        for (var samples = MaxSamples; ; samples--)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(renderer.Render(delivery, samples), Readable.WebhookMessage);
            if (body.Length <= MaxBytes || samples == 0)
            {
                return body;
            }
        }
    }
}
