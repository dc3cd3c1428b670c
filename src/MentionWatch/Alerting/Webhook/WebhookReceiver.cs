using System.Globalization;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Alerting.Webhook.Signing;

namespace MentionWatch.Alerting.Webhook;

/// <summary>Posts signed JSON to a web service (Standard Webhooks 1.0.0).</summary>
internal sealed class WebhookReceiver(WebhookOptions options, WebhookRenderer renderer, ReceiverHttpClient http, TimeProvider time) : INoticeReceiver
{
    private readonly IWebhookKey[] _keys = [.. options.Secrets.Select(secret => KeyOf(secret.Reveal()))];

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => PostAsync(delivery.Id, WebhookBody.Write(renderer, delivery), cancellationToken);

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => PostAsync(notice.Id, WebhookBody.Write(WebhookNotice.Of(notice, options.Language)), cancellationToken);

    private ValueTask<DeliveryOutcome> PostAsync(string id, byte[] body, CancellationToken cancellationToken)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var request = new ReceiverRequest(options.Url!.Reveal(), options.AllowPrivateAddresses, body)
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["webhook-id"] = id,
                ["webhook-timestamp"] = timestamp.ToString(CultureInfo.InvariantCulture),
                ["webhook-signature"] = WebhookSignature.Of(_keys, id, timestamp, body),
            },
        };
        return http.PostAsync(request, static answer => answer.Judge(), cancellationToken);
    }

    private static IWebhookKey KeyOf(string secret)
        => WebhookKey.TryRead(secret, out var key) ? key : throw new ArgumentException("A webhook secret is neither whsec_ nor whsk_ and base64.", nameof(secret));
}
