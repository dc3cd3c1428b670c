using System.Text.Json;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Heartbeat;

/// <summary>Lets somebody else know that we are alive, and only while the work is truly done; else it says what is wrong where that is wanted, or nothing.</summary>
/// <remarks>One heartbeat for all workers: they stand in for each other, and which of them are alive is the business of who runs them and of <c>/health/live</c>.</remarks>
internal sealed class HeartbeatSender(
    Vitals vitals, ReceiverRegistry receivers, ReceiverHttpClient http, HeartbeatState state, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    /// <summary>So many may be lost before a watchdog barks.</summary>
    private const int Missed = 4;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var heartbeat = options.CurrentValue.Alerts.Heartbeat;
        var problem = await vitals.ProblemAsync(cancellationToken);
        if (problem is null)
        {
            var until = time.GetUtcNow() + (Missed * heartbeat.Every);
            var watchdogs = receivers.All.Values.Select(receiver => receiver.Receiver).OfType<IWatchdogReceiver>().Where(receiver => receiver.IsWatchdog);
            var told = await Task.WhenAll([.. Heartbeats(heartbeat, cancellationToken), .. watchdogs.Select(receiver => receiver.PulseAsync(until, cancellationToken).AsTask())]);
            state.Sent(told);
            return;
        }

        state.Withheld(problem);
        if (heartbeat.FailureUrl is { } failureUrl)
        {
            state.SentFailure(await SendAsync(heartbeat, failureUrl, problem, cancellationToken));
        }
    }

    private IEnumerable<Task<DeliveryOutcome>> Heartbeats(HeartbeatOptions heartbeat, CancellationToken cancellationToken)
        => heartbeat.Url is { } url ? [SendAsync(heartbeat, url, problem: null, cancellationToken).AsTask()] : [];

    private ValueTask<DeliveryOutcome> SendAsync(HeartbeatOptions heartbeat, Secret url, string? problem, CancellationToken cancellationToken)
    {
        var isPost = heartbeat.Method == HttpMethod.Post.Method;
        var message = new HeartbeatMessage(problem is null ? "ok" : "failing", time.GetUtcNow().UtcDateTime, problem);
        var body = isPost ? JsonSerializer.SerializeToUtf8Bytes(message, HeartbeatJson.Default.HeartbeatMessage) : [];
        var request = new ReceiverRequest(url.Reveal(), heartbeat.AllowPrivateAddresses, body) { Method = new HttpMethod(heartbeat.Method) };
        return http.PostAsync(request, static answer => answer.Judge(), cancellationToken);
    }
}
