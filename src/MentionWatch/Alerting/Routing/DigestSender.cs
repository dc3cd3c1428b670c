using MentionWatch.Buffering.Outbox;
using MentionWatch.Buffering.Routing;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing;

/// <summary>Sends one summary to each receiver for which something was held back until now.</summary>
/// <remarks>The digest is written first and what it lists is taken off afterwards: a crash in between writes the same digest again, which changes nothing.</remarks>
internal sealed partial class DigestSender(
    DigestStore digests, IncidentStore store, AlertReader alerts, DispatchMetrics metrics, ILogger<DigestSender> logger)
{
    public async Task SendAsync(IReadOnlyList<Incident> incidents, DispatchContext context, CancellationToken cancellationToken)
    {
        var due = Digests.Due(incidents, context);
        if (due.Count == 0)
        {
            return;
        }

        var told = new List<DueDigest>();
        foreach (var digest in due)
        {
            told.Add(digest with { Incidents = await WrittenAsync(digest, context) });
        }

        foreach (var incident in told.SelectMany(digest => digest.Incidents).DistinctBy(incident => incident.Key))
        {
            var receivers = told.Where(digest => digest.Incidents.Contains(incident)).Select(digest => digest.Receiver).ToList();
            await store.SaveAsync(new Dispatched(Digests.Told(incident, receivers, context.Now), [], []), cancellationToken);
        }
    }

    /// <summary>Writes the digest; the incidents that one which is written lists.</summary>
    private async Task<IReadOnlyList<Incident>> WrittenAsync(DueDigest due, DispatchContext context)
    {
        if (context.Rules.Receivers.GetValueOrDefault(due.Receiver) is not { TakesDigests: true })
        {
            return due.Incidents;
        }

        var left = due.Incidents;
        for (var number = 0; left.Count > 0; number++)
        {
            var items = await Task.WhenAll(left.Select(async incident => Digests.Item(incident, await alerts.LatestAsync(incident))));
            var written = await digests.WriteAsync(due.Receiver, Digests.Of(due, items), number);
            left = [.. left.Where(incident => !written.Items.Any(item => item.IncidentKey == incident.Key))];
        }

        metrics.Summed(due.Receiver);
        Log.Sent(logger, due.Receiver, due.Incidents.Count);
        return due.Incidents;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Digest for {Receiver} with {Incidents} incidents is on its way.")]
        public static partial void Sent(ILogger logger, string receiver, int incidents);
    }
}
