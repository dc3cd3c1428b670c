using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using MentionWatch.Jobs;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Tells receivers that forget of every open incident again, and of its end for some minutes; what is still to be delivered goes first.</summary>
internal sealed partial class Renewal(
    ReceiverRegistry receivers, IncidentStore incidents, IncidentArchive archive, TimeProvider time, ILogger<Renewal> logger) : IHousekeeping
{
    /// <summary>How long an end is told again.</summary>
    private static readonly TimeSpan EndsFor = TimeSpan.FromMinutes(5);

    /// <summary>Incidents that are looked through for those that ended just now.</summary>
    private const int Recent = 50;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var renewed = receivers.All.Values.Where(receiver => receiver.Receiver is IRenewedReceiver).ToArray();
        if (renewed.Length == 0)
        {
            return;
        }

        var histories = await HistoriesAsync();
        await Task.WhenAll(renewed.Select(receiver => RenewAsync(receiver, histories, cancellationToken)));
    }

    private async Task<IReadOnlyList<IncidentHistory>> HistoriesAsync()
    {
        var open = await incidents.OpenAllAsync();
        var histories = await Task.WhenAll(open.Select(incident => archive.FindAsync(incident.Key)));
        var brands = open.Select(incident => incident.Brand).ToHashSet(StringComparer.Ordinal);
        var since = time.GetUtcNow() - EndsFor;
        var ended = (await archive.RecentAsync(Recent)).Where(history => history.Incident.EndedAt >= since && !brands.Contains(history.Incident.Brand));
        return [.. histories.OfType<IncidentHistory>(), .. ended.DistinctBy(history => history.Incident.Brand)];
    }

    private async Task RenewAsync(ConfiguredReceiver receiver, IReadOnlyList<IncidentHistory> histories, CancellationToken cancellationToken)
    {
        foreach (var history in histories)
        {
            if (LastTold(history, receiver.Name) is not { } last)
            {
                continue;
            }

            var told = history.Alerts.Where(alert => alert.Sequence <= last.Alert.Sequence).ToArray();
            var outcome = await ((IRenewedReceiver)receiver.Receiver).RenewAsync(last, told, cancellationToken);
            if (outcome.Verdict != DeliveryVerdict.Delivered)
            {
                Log.NotRenewed(logger, receiver.Name, outcome.Detail);
                return;
            }
        }
    }

    /// <summary>What a receiver was told last, if that is still how things are.</summary>
    private static Delivery? LastTold(IncidentHistory history, string receiver)
    {
        var deliveries = history.Deliveries.Where(delivery => string.Equals(delivery.Receiver, receiver, StringComparison.Ordinal)).ToArray();
        var last = deliveries.LastOrDefault(delivery => delivery.State == DeliveryState.Delivered);
        return last is not null
            && !Array.Exists(deliveries, delivery => delivery.State == DeliveryState.Waiting)
            && history.Alerts.FirstOrDefault(alert => alert.Sequence == last.Sequence) is { } alert
            && history.Incident.IsOpen == !alert.Kind.IsEnd()
                ? new Delivery(last.Id, receiver, alert, last.Attempts)
                : null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Receiver {Receiver} could not be told again of what is going on: {Detail}. It is told in a minute.")]
        public static partial void NotRenewed(ILogger logger, string receiver, string detail);
    }
}
