using System.Globalization;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Webhook.Signing;

namespace MentionWatch.Alerting.Webhook;

/// <summary>Posts signed JSON to a web service (Standard Webhooks 1.0.0).</summary>
internal sealed class WebhookReceiver(WebhookOptions options, WebhookRenderer renderer, ReceiverHttpClient http, TimeProvider time) : IReceiver
{
    private readonly IWebhookKey[] _keys = [.. options.Secrets.Select(secret => KeyOf(secret.Reveal()))];

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var body = WebhookBody.Write(renderer, delivery);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var request = new ReceiverRequest(options.Url!.Reveal(), options.AllowPrivateAddresses, body)
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["webhook-id"] = delivery.Id,
                ["webhook-timestamp"] = timestamp.ToString(CultureInfo.InvariantCulture),
                ["webhook-signature"] = WebhookSignature.Of(_keys, delivery.Id, timestamp, body),
            },
        };
        return http.PostAsync(request, static answer => answer.Judge(), cancellationToken);
    }

    private static IWebhookKey KeyOf(string secret)
        => WebhookKey.TryRead(secret, out var key) ? key : throw new ArgumentException("A webhook secret is neither whsec_ nor whsk_ and base64.", nameof(secret));
}
