using System.Collections.Concurrent;
using System.Text.Json;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Buffering.Outbox;

/// <summary>Writes what was told of the troubles of the service into the log of deliveries; while Redis is away it is kept, and written with the next.</summary>
internal sealed class NoticeLog(RedisConnection redis, Partitioner partitioner, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    private const int MostKept = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly ConcurrentQueue<(Notice Notice, LoggedAttempt Attempt)> _unwritten = new();

    /// <summary>Writes one attempt; never fails.</summary>
    public async Task AddAsync(Notice notice, LoggedAttempt attempt)
    {
        _unwritten.Enqueue((notice, attempt));
        while (_unwritten.Count > MostKept && _unwritten.TryDequeue(out _))
        {
        }

        try
        {
            while (_unwritten.TryPeek(out var next))
            {
                await WriteAsync(next.Notice, next.Attempt).WaitAsync(Patience, time);
                _unwritten.TryDequeue(out _);
            }
        }
        catch (Exception problem) when (RedisFailure.Is(problem))
        {
            // What is told matters more than that it is written down; it is tried again with the next.
        }
    }

    private async Task WriteAsync(Notice notice, LoggedAttempt attempt)
    {
        var alerts = options.CurrentValue.Alerts;
        var partition = partitioner.Of(IncidentKey.BrandOf(notice.Key)!);
        await redis.EvaluateAsync(
            DeliveryLogScripts.Note,
            [RedisKeys.Delivery(partition, notice.Id), RedisKeys.Deliveries(partition)],
            [
                RedisKeys.Prefix(partition), attempt.At.ToUnixTimeMilliseconds(), notice.Id, (long)alerts.KeepDeliveriesFor.TotalMilliseconds, notice.Receiver, notice.Key,
                notice.IsOver ? 2 : 1, notice.Kind.Name(), attempt.Outcome == LoggedAttempt.Delivered ? "delivered" : "failed", attempt.Detail,
                JsonSerializer.Serialize(attempt, DeliveryJson.Default.LoggedAttempt), OutboxQueue.KeptAttempts, alerts.KeepDeliveries / partitioner.Count,
            ]);
    }
}
