using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Opsgenie;

/// <summary>Makes the calls that bring Opsgenie up to date; each may be repeated, so an attempt that breaks in between is simply made again.</summary>
internal sealed class OpsgenieReceiver(OpsgenieOptions options, OpsgenieRenderer renderer, ReceiverHttpClient http) : INoticeReceiver
{
    private static readonly OpsgenieJson Readable = new(ReadableJson.Of(OpsgenieJson.Default.Options));

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => CallsInOrder.MakeAsync(renderer.Render(delivery), call => CallAsync(call, cancellationToken));

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => CallAsync(OpsgenieNotice.Of(notice, options), cancellationToken);

    private ValueTask<DeliveryOutcome> CallAsync(OpsgenieCall call, CancellationToken cancellationToken)
    {
        var request = ReceiverRequest.Json(options, options.Url.TrimEnd('/') + call.Path, call.Body, Readable.OpsgenieBody) with
        {
            Method = call.Method,
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"GenieKey {options.ApiKey!.Reveal()}" },
        };
        return http.PostAsync(request, OpsgenieAnswer.Judge, cancellationToken);
    }
}
