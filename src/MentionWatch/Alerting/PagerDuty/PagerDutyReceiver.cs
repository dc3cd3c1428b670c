using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>Sends events to a service of PagerDuty.</summary>
internal sealed class PagerDutyReceiver(PagerDutyOptions options, PagerDutyRenderer renderer, ReceiverHttpClient http) : INoticeReceiver
{
    private static readonly PagerDutyJson Readable = new(ReadableJson.Of(PagerDutyJson.Default.Options));

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => CallsInOrder.MakeAsync(renderer.Render(delivery, options.RoutingKey!.Reveal()), message => PostAsync(message, cancellationToken));

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => PostAsync(PagerDutyNotice.Of(notice, options.Language, options.RoutingKey!.Reveal()), cancellationToken);

    private ValueTask<DeliveryOutcome> PostAsync(PagerDutyEvent message, CancellationToken cancellationToken)
        => http.PostAsync(ReceiverRequest.Json(options, options.Url, message, Readable.PagerDutyEvent), PagerDutyAnswer.Judge, cancellationToken);
}
