using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Jobs;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Gives up, and says so, what waits for receivers that are not configured any more.</summary>
internal sealed class OrphanedDeliveries(
    OutboxNames names, OutboxQueue outbox, DeliveryReporter reporter, IOptionsMonitor<MentionWatchOptions> options) : IHousekeeping
{
    /// <summary>While replicas are updated one by one, only some of them know a new receiver: they have this long to deliver.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const int Batch = 16;

    private static readonly DeliveryOutcome Outcome = new(
        DeliveryVerdict.Permanent, DeliveryReason.NotConfigured, "no receiver of this name is configured any more");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (partition, receiver) in await names.ReadAsync())
        {
            if (!options.CurrentValue.Alerts.Receivers.ContainsKey(receiver))
            {
                await GiveUpAsync(partition, receiver, cancellationToken);
                await names.ForgetAsync(partition, receiver);
            }
        }
    }

    private async Task GiveUpAsync(int partition, string receiver, CancellationToken cancellationToken)
    {
        IReadOnlyList<ClaimedDelivery> claimed;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            claimed = await outbox.ClaimAsync(partition, receiver, Batch, Patience);
            foreach (var delivery in claimed)
            {
                await EmptyLaneAsync(delivery, cancellationToken);
            }
        }
        while (claimed.Count == Batch);
    }

    private async Task EmptyLaneAsync(ClaimedDelivery claimed, CancellationToken cancellationToken)
    {
        for (var delivery = claimed; delivery is not null;)
        {
            var settlement = new Settlement(DeliveryState.Failed, Outcome.Detail) { Fallback = FallbackRule.Of(delivery, options.CurrentValue.Alerts) };
            var next = await outbox.SettleAsync(delivery, settlement, cancellationToken);
            reporter.Orphaned(delivery, Outcome, settlement);
            delivery = next;
        }
    }
}
