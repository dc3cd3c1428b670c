using System.Collections.Concurrent;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Moves what is due from the outbox to the receivers; many may run on one store.</summary>
/// <remarks>
/// It only moves: what a failure means is decided by <see cref="RetryPolicy"/>, what may be sent when by the outbox. Each receiver has slots of its own, so one
/// that hangs holds up nobody else; while more is due than it has slots for, a slot takes the most urgent after every single delivery.
/// </remarks>
internal sealed partial class DeliveryPump(
    ReceiverRegistry receivers,
    OutboxQueue outbox,
    DeliveryAttempt attempt,
    ReceiverPace pace,
    ReceiverHealth health,
    AlertingMetrics metrics,
    ILogger<DeliveryPump> logger) : IHostedService, IDisposable
{
    private readonly ReceiverSlots _slots = new();
    private readonly ConcurrentDictionary<Task, byte> _lanes = new();
    private readonly ConcurrentDictionary<string, bool> _behind = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _pass = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private int _passes;

    /// <summary>Starts sending what is due and returns when it is under way, so that a receiver that hangs holds up nobody.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _pass.WaitAsync(cancellationToken);
        try
        {
            await PassAsync(receivers.All);
        }
        finally
        {
            _pass.Release();
        }
    }

    /// <summary>Returns when nothing is being sent.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        while (_lanes.Keys.Where(lane => !lane.IsCompleted).ToArray() is { Length: > 0 } running)
        {
            await Task.WhenAll(running).WaitAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Gives attempts that are under way back to the outbox; a pass that runs meanwhile starts no more of them.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _pass.WaitAsync(cancellationToken);
        _pass.Release();
        await WhenIdleAsync(cancellationToken);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _pass.Dispose();
    }

    private async Task PassAsync(IReadOnlyDictionary<string, ConfiguredReceiver> configured)
    {
        health.Keep(configured.ContainsKey);
        var depths = await outbox.PeekAsync([.. configured.Keys]);
        metrics.Looked(depths);
        _behind.Clear();
        _passes++;
        foreach (var waiting in depths.Where(depth => depth.Due > 0).GroupBy(depth => depth.Receiver, StringComparer.Ordinal))
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            await StartLanesAsync(configured[waiting.Key], [.. waiting]);
        }
    }

    private async Task StartLanesAsync(ConfiguredReceiver receiver, OutboxDepth[] depths)
    {
        var due = depths.Sum(depth => depth.Due);
        var slots = _slots.Take(receiver.Name, due, receiver.Options.MaxConcurrency);
        var started = 0;
        try
        {
            var allowed = await pace.TakeAsync(receiver, slots);
            _behind[receiver.Name] = allowed < due;
            var shares = ClaimShares.Of(depths, allowed, _passes % depths.Length);
            foreach (var (depth, share) in depths.Zip(shares).Where(claim => claim.Second > 0))
            {
                foreach (var delivery in await outbox.ClaimAsync(depth.Partition, receiver.Name, share))
                {
                    started++;
                    Track(SendLaneAsync(receiver, delivery));
                }
            }

            await pace.ReturnAsync(receiver, allowed - started);
        }
        finally
        {
            _slots.Release(receiver.Name, slots - started);
        }
    }

    private void Track(Task lane)
    {
        _lanes.TryAdd(lane, 0);
        _ = lane.ContinueWith(ended => _lanes.TryRemove(ended, out _), TaskScheduler.Default);
    }

    private async Task SendLaneAsync(ConfiguredReceiver receiver, ClaimedDelivery claimed)
    {
        await Task.Yield();
        await EmptyLaneAsync(receiver, claimed);
        if (IsBehind(receiver) && !_stopping.IsCancellationRequested)
        {
            await FollowUpAsync();
        }
    }

    private bool IsBehind(ConfiguredReceiver receiver) => _behind.GetValueOrDefault(receiver.Name);

    /// <summary>A backlog larger than the slots is worked off as they become free, without waiting for the next run.</summary>
    private async Task FollowUpAsync()
    {
        try
        {
            await RunAsync(_stopping.Token);
        }
        catch (Exception exception)
        {
            Log.BacklogLeft(logger, exception);
        }
    }

    private async Task EmptyLaneAsync(ConfiguredReceiver receiver, ClaimedDelivery claimed)
    {
        try
        {
            for (var next = claimed; next is not null;)
            {
                next = await GoOnAsync(receiver, await attempt.MakeAsync(receiver, next, _stopping.Token));
            }
        }
        catch (Exception exception)
        {
            Log.LaneLost(logger, exception, claimed.Incident, receiver.Name, OutboxQueue.LeaseTime);
        }
        finally
        {
            _slots.Release(receiver.Name, 1);
        }
    }

    /// <summary>The next of a lane, unless it has to queue up: something may be more urgent, or the receiver has had its share.</summary>
    private async Task<ClaimedDelivery?> GoOnAsync(ConfiguredReceiver receiver, ClaimedDelivery? next)
    {
        if (next is null || (!IsBehind(receiver) && await pace.TakeAsync(receiver, 1) > 0))
        {
            return next;
        }

        await outbox.ReleaseAsync(next);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Alerts of {Incident} to {Receiver} were interrupted; they are taken up again within {Lease}.")]
        public static partial void LaneLost(ILogger logger, Exception exception, string incident, string receiver, TimeSpan lease);

        [LoggerMessage(2, LogLevel.Debug, "More is due and is left to the next run.")]
        public static partial void BacklogLeft(ILogger logger, Exception exception);
    }
}
