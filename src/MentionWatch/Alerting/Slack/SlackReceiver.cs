using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Slack;

/// <summary>Posts to a channel of Slack.</summary>
internal sealed class SlackReceiver(SlackOptions options, SlackRenderer renderer, ReceiverHttpClient http) : INoticeReceiver
{
    private static readonly SlackJson Readable = new(ReadableJson.Of(SlackJson.Default.Options));

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => PostAsync(renderer.Render(delivery), cancellationToken);

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => PostAsync(SlackNotice.Of(notice, options.Language), cancellationToken);

    private ValueTask<DeliveryOutcome> PostAsync(SlackMessage message, CancellationToken cancellationToken)
        => http.PostAsync(ReceiverRequest.Json(options, message, Readable.SlackMessage), SlackAnswer.Judge, cancellationToken);
}
