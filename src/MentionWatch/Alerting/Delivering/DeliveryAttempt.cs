using MentionWatch.Alerting.Links;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>One attempt at one delivery: send, decide what the answer means, record it.</summary>
internal sealed class DeliveryAttempt(
    OutboxQueue outbox, ReceiverGate gate, LinkKeyStore linkKeys, ReceiverPace pace, DeliverySettler settler, DeliveryReporter reporter, TimeProvider time)
{
    /// <summary>No receiver may take longer; shorter than a lease, so that nobody else sends the same meanwhile.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Makes the attempt.</summary>
    /// <returns>The next delivery of the lane, when this one is done and another waits.</returns>
    public async Task<ClaimedDelivery?> MakeAsync(ConfiguredReceiver receiver, ClaimedDelivery delivery, CancellationToken stopping)
    {
        DeliveryOutcome outcome;
        var began = time.GetUtcNow();
        try
        {
            if (!await KeepAsync(receiver, delivery, stopping))
            {
                return null;
            }

            await linkKeys.EnsureAsync();
            outcome = await gate.RefusalAsync(receiver) ?? await SendAsync(receiver, delivery, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await outbox.ReleaseAsync(delivery);
            return null;
        }

        var settlement = settler.Settle(delivery, outcome, began);
        var next = await outbox.SettleAsync(delivery, settlement, stopping);
        reporter.Report(receiver, delivery, outcome, settlement);
        await HeedAsync(receiver, outcome);
        return next;
    }

    /// <summary>What an answer means for all that the receiver is sent.</summary>
    private async Task HeedAsync(ConfiguredReceiver receiver, DeliveryOutcome outcome)
    {
        if (outcome.Reason == DeliveryReason.Gone)
        {
            await gate.CloseAsync(receiver);
        }
        else if (outcome is { Reason: DeliveryReason.RateLimited, RetryAfter: { } wait })
        {
            await pace.PauseAsync(receiver, wait);
        }
    }

    /// <summary>What Redis could forget is not told: it would be found out again, and told again under another key.</summary>
    private async Task<bool> KeepAsync(ConfiguredReceiver receiver, ClaimedDelivery delivery, CancellationToken stopping)
    {
        try
        {
            return await outbox.KeepAsync(delivery, stopping);
        }
        catch (TimeoutException problem)
        {
            // Better told twice than not at all.
            reporter.NotWritten(receiver, delivery, problem);
            return true;
        }
    }

    private async Task<DeliveryOutcome> SendAsync(ConfiguredReceiver receiver, ClaimedDelivery claimed, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var undelivered = claimed.Failed is { } failed ? new Undelivered(failed, claimed.FailedReason ?? "") : null;
        try
        {
            return await receiver.Receiver.SendAsync(new Delivery(claimed.Id, receiver.Name, claimed.Alert, claimed.Attempt, undelivered), either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new DeliveryOutcome(DeliveryVerdict.Retry, DeliveryReason.Timeout, $"no answer within {Limit.TotalSeconds} s");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reporter.Fault(receiver, claimed, exception);
            return new DeliveryOutcome(DeliveryVerdict.Retry, DeliveryReason.Fault, $"internal fault ({exception.GetType().Name})");
        }
    }
}
