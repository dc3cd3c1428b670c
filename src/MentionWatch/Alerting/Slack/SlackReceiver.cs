using System.Text.Encodings.Web;
using System.Text.Json;
using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Slack;

/// <summary>Posts to a channel of Slack.</summary>
internal sealed class SlackReceiver(SlackOptions options, SlackRenderer renderer, ReceiverHttpClient http) : IReceiver
{
    /// <summary>Letters stay readable: the body is JSON for a program and never part of a page.</summary>
    private static readonly SlackJson Readable = new(new JsonSerializerOptions(SlackJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => http.PostAsync(ReceiverRequest.Json(options, renderer.Render(delivery), Readable.SlackMessage), SlackAnswer.Judge, cancellationToken);
}
