using System.Text.Encodings.Web;
using System.Text.Json;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Slack;

/// <summary>Posts to a channel of Slack.</summary>
internal sealed class SlackReceiver(SlackOptions options, SlackRenderer renderer, ReceiverHttpClient http) : INoticeReceiver
{
    /// <summary>Letters stay readable: the body is JSON for a program and never part of a page.</summary>
    private static readonly SlackJson Readable = new(new JsonSerializerOptions(SlackJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => PostAsync(renderer.Render(delivery), cancellationToken);

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => PostAsync(SlackNotice.Of(notice, options.Language), cancellationToken);

    private ValueTask<DeliveryOutcome> PostAsync(SlackMessage message, CancellationToken cancellationToken)
        => http.PostAsync(ReceiverRequest.Json(options, message, Readable.SlackMessage), SlackAnswer.Judge, cancellationToken);
}
