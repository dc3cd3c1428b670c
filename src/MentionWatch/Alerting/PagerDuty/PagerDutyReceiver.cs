using System.Text.Encodings.Web;
using System.Text.Json;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>Sends events to a service of PagerDuty.</summary>
internal sealed class PagerDutyReceiver(PagerDutyOptions options, PagerDutyRenderer renderer, ReceiverHttpClient http) : INoticeReceiver
{
    /// <summary>Letters stay readable: the body is JSON for a program and never part of a page.</summary>
    private static readonly PagerDutyJson Readable = new(new JsonSerializerOptions(PagerDutyJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => CallsInOrder.MakeAsync(renderer.Render(delivery, options.RoutingKey!.Reveal()), message => PostAsync(message, cancellationToken));

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => PostAsync(PagerDutyNotice.Of(notice, options.Language, options.RoutingKey!.Reveal()), cancellationToken);

    private ValueTask<DeliveryOutcome> PostAsync(PagerDutyEvent message, CancellationToken cancellationToken)
        => http.PostAsync(ReceiverRequest.Json(options, options.Url, message, Readable.PagerDutyEvent), PagerDutyAnswer.Judge, cancellationToken);
}
