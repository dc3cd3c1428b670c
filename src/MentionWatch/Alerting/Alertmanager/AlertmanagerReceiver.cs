using System.Text;
using System.Text.Json;
using MentionWatch.Alerting.Heartbeat;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Alertmanager;

/// <summary>Tells every instance of an Alertmanager; the cluster sees to it that people are told once.</summary>
internal sealed class AlertmanagerReceiver(AlertmanagerOptions options, AlertmanagerRenderer renderer, ReceiverHttpClient http, TimeProvider time) : IRenewedReceiver, INoticeReceiver, IWatchdogReceiver
{
    /// <summary>How long an alert fires without being sent again: a few renewals may fail.</summary>
    private static readonly TimeSpan FiresFor = TimeSpan.FromMinutes(5);

    /// <summary>How long it is repeated that a severity is not that of the incident any more.</summary>
    private static readonly TimeSpan SupersededFor = TimeSpan.FromMinutes(10);

    private static readonly AlertmanagerJson Readable = new(ReadableJson.Of(AlertmanagerJson.Default.Options));

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken) => PostAsync([Now(delivery)], cancellationToken);

    public ValueTask<DeliveryOutcome> RenewAsync(Delivery delivery, IReadOnlyList<Alert> told, CancellationToken cancellationToken)
    {
        var now = Now(delivery);
        var isRecent = time.GetUtcNow() - delivery.Alert.At < SupersededFor;
        var earlier = told.Select(alert => alert.PeakSeverity).Where(severity => isRecent && severity != delivery.Alert.PeakSeverity).Distinct();
        return PostAsync([now, .. earlier.Select(severity => AlertmanagerRenderer.Superseded(now, delivery.Alert, severity))], cancellationToken);
    }

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => PostAsync([AlertmanagerNotice.Of(notice, options.Language, time.GetUtcNow() + FiresFor)], cancellationToken);

    public bool IsWatchdog => options.Watchdog;

    public ValueTask<DeliveryOutcome> PulseAsync(DateTimeOffset until, CancellationToken cancellationToken)
        => PostAsync([AlertmanagerWatchdog.Of(time.GetUtcNow(), until)], cancellationToken);

    private AlertmanagerAlert Now(Delivery delivery) => renderer.Render(delivery, time.GetUtcNow() + FiresFor);

    private async ValueTask<DeliveryOutcome> PostAsync(AlertmanagerAlert[] alerts, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(alerts, Readable.AlertmanagerAlertArray);
        var outcomes = await Task.WhenAll(options.Urls.Select(url => PostAsync(url, body, cancellationToken).AsTask()));
        return ClusterOutcome.Of(outcomes);
    }

    private ValueTask<DeliveryOutcome> PostAsync(string url, byte[] body, CancellationToken cancellationToken)
        => http.PostAsync(
            new ReceiverRequest($"{url.TrimEnd('/')}/api/v2/alerts", options.AllowPrivateAddresses, body) { Headers = Authorization() },
            AlertmanagerAnswer.Judge,
            cancellationToken);

    private Dictionary<string, string> Authorization()
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (options.User.Length > 0)
        {
            headers["Authorization"] = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password?.Reveal()}"));
        }

        return headers;
    }
}
