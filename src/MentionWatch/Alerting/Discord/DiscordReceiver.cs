using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Discord;

/// <summary>Posts to a channel of Discord.</summary>
internal sealed class DiscordReceiver(DiscordOptions options, DiscordRenderer renderer, ReceiverHttpClient http) : INoticeReceiver
{
    private static readonly DiscordJson Readable = new(ReadableJson.Of(DiscordJson.Default.Options));

    private readonly string _address = Waiting(options.Url!.Reveal());

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => PostAsync(renderer.Render(delivery), cancellationToken);

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => PostAsync(DiscordNotice.Of(notice, options.Language), cancellationToken);

    private ValueTask<DeliveryOutcome> PostAsync(DiscordMessage message, CancellationToken cancellationToken)
        => http.PostAsync(ReceiverRequest.Json(options, _address, message, Readable.DiscordMessage), DiscordAnswer.Judge, cancellationToken);

    /// <summary>Asks to be answered when the message is saved; without that, one that is lost is not reported.</summary>
    private static string Waiting(string url)
    {
        var address = new UriBuilder(url);
        address.Query = address.Query.Length == 0 ? "wait=true" : $"{address.Query.TrimStart('?')}&wait=true";
        return address.Uri.AbsoluteUri;
    }
}
