using System.Text.Json;
using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Webhook;

/// <summary>The bytes of a body, kept small by leaving samples or incidents out.</summary>
internal static class WebhookBody
{
    private const int MaxBytes = 20_000;
    private const int MaxSamples = 10;
    private const int MaxIncidents = 100;

    private static readonly WebhookJson Readable = new(ReadableJson.Of(WebhookJson.Default.Options));

    public static byte[] Write(WebhookNotice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, Readable.WebhookNotice);

    public static byte[] Write(WebhookRenderer renderer, Delivery delivery) => delivery.Alert.Digest is { } digest
        ? FittingBody.Write(Math.Min(MaxIncidents, digest.Items.Count), MaxBytes, incidents => JsonSerializer.SerializeToUtf8Bytes(renderer.Render(delivery, digest, incidents), Readable.WebhookDigest))
        : FittingBody.Write(MaxSamples, MaxBytes, samples => JsonSerializer.SerializeToUtf8Bytes(renderer.Render(delivery, samples), Readable.WebhookMessage));
}
