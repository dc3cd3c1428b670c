using System.Collections.Concurrent;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Moves what is due from the outbox to the receivers; many may run on one store.</summary>
/// <remarks>It only moves: what a failure means is decided by <see cref="RetryPolicy"/>, what may be sent when by the outbox.</remarks>
internal sealed partial class DeliveryPump(
    ReceiverRegistry receivers, OutboxQueue outbox, DeliveryAttempt attempt, ReceiverHealth health, AlertingMetrics metrics, ILogger<DeliveryPump> logger)
    : IHostedService, IDisposable
{
    private readonly ReceiverSlots _slots = new();
    private readonly ConcurrentDictionary<Task, byte> _lanes = new();
    private readonly SemaphoreSlim _pass = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private volatile bool _moreDue;

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
        _moreDue = false;
        foreach (var depth in depths.Where(depth => depth.Due > 0))
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            await StartLanesAsync(configured[depth.Receiver], depth);
        }
    }

    private async Task StartLanesAsync(ConfiguredReceiver receiver, OutboxDepth depth)
    {
        var slots = _slots.Take(receiver.Name, depth.Due, receiver.Options.MaxConcurrency);
        _moreDue |= slots < depth.Due;
        var started = 0;
        try
        {
            var claimed = slots == 0 ? [] : await outbox.ClaimAsync(depth.Partition, receiver.Name, slots);
            foreach (var delivery in claimed)
            {
                started++;
                Track(SendLaneAsync(receiver, delivery));
            }
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
        if (_moreDue && !_stopping.IsCancellationRequested)
        {
            await FollowUpAsync();
        }
    }

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
                next = await attempt.MakeAsync(receiver, next, _stopping.Token);
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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Alerts of {Incident} to {Receiver} were interrupted; they are taken up again within {Lease}.")]
        public static partial void LaneLost(ILogger logger, Exception exception, string incident, string receiver, TimeSpan lease);

        [LoggerMessage(2, LogLevel.Debug, "More is due and is left to the next run.")]
        public static partial void BacklogLeft(ILogger logger, Exception exception);
    }
}
