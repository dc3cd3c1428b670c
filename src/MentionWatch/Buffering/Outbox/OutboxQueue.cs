using System.Text.Json;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Buffering.Persistence;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Outbox;

/// <summary>Deliveries that wait. Those of one incident to one receiver form a lane, and of a lane only the oldest can be leased.</summary>
internal sealed class OutboxQueue(
    RedisConnection redis, Partitioner partitioner, WriteBarrier barrier, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    /// <summary>How long a claimed delivery is out of reach of others; longer than any attempt takes.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    /// <summary>Attempts of one delivery that the log keeps, the latest.</summary>
    public const int KeptAttempts = 50;

    private static readonly TimeSpan RecordPause = TimeSpan.FromMilliseconds(200);

    /// <summary>What waits for these receivers, partition by partition.</summary>
    public async Task<IReadOnlyList<OutboxDepth>> PeekAsync(IReadOnlyList<string> receivers)
    {
        var depths = await Task.WhenAll(Enumerable.Range(0, partitioner.Count).Select(partition => PeekAsync(partition, receivers)));
        return [.. depths.SelectMany(depth => depth)];
    }

    /// <summary>Leases the next delivery of up to so many due incidents, the most urgent first.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="receiver">Name of the receiver.</param>
    /// <param name="max">How many.</param>
    /// <param name="overdue">For how long they must have been due.</param>
    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(int partition, string receiver, int max, TimeSpan overdue = default)
    {
        var token = Guid.NewGuid().ToString("N");
        var now = time.GetUtcNow();
        var answer = await redis.EvaluateAsync(
            OutboxScripts.Claim,
            [RedisKeys.Outbox(partition, receiver)],
            [RedisKeys.Prefix(partition), Milliseconds(now), Milliseconds(now + LeaseTime), token, receiver, max, Milliseconds(now - overdue), DeliveryUrgency.Count]);
        return [.. ((RedisResult[])answer!).Select(claimed => Read((RedisResult[])claimed!, partition, receiver, token))];
    }

    /// <summary>Waits until a claimed delivery, and with it what it tells, would outlive a killed Redis.</summary>
    /// <returns><see langword="false"/> when it is not ours any more, or Redis came back without it.</returns>
    /// <exception cref="TimeoutException">Redis does not get it written.</exception>
    public async Task<bool> KeepAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        var isOurs = false;
        await barrier.KeepAsync(
            [delivery.Partition],
            async () => isOurs = (string?)await redis.ExecuteAsync("HGET", RedisKeys.Delivery(delivery.Partition, delivery.Id), "lease") == delivery.Token,
            cancellationToken);
        return isOurs;
    }

    /// <summary>Records what an attempt came to, and keeps trying while Redis is away: what was sent and not recorded would be sent again.</summary>
    /// <returns>The next delivery of the same lane, already leased, if there is one.</returns>
    public async Task<ClaimedDelivery?> SettleAsync(ClaimedDelivery delivery, Settlement settlement, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var answer = await FinishAsync(delivery, StateName(settlement.State), settlement);
                return answer.Length > 0 ? Read(answer, delivery.Partition, delivery.Receiver, delivery.Token) : null;
            }
            catch (Exception exception) when (exception is RedisConnectionException or TimeoutException || IsLoading(exception))
            {
                await Task.Delay(RecordPause, time, stopping);
            }
        }
    }

    /// <summary>Gives a delivery back as if it had not been claimed.</summary>
    public Task ReleaseAsync(ClaimedDelivery delivery) => FinishAsync(delivery, "released", new Settlement(DeliveryState.Waiting, ""));

    /// <summary>A Redis that was started again answers like this until it has read its data.</summary>
    private static bool IsLoading(Exception exception)
        => exception is RedisServerException && exception.Message.StartsWith("LOADING", StringComparison.Ordinal);

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static string StateName(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "delivered",
        DeliveryState.Failed => "failed",
        _ => "waiting",
    };

    private static ClaimedDelivery Read(RedisResult[] fields, int partition, string receiver, string token) => new()
    {
        Partition = partition,
        Receiver = receiver,
        Token = token,
        Incident = (string)fields[0]!,
        Id = (string)fields[1]!,
        Attempt = (int)fields[2],
        FirstAttemptAt = DateTimeOffset.FromUnixTimeMilliseconds((long)fields[3]),
        Failed = TextOrNull(fields[4]),
        FailedReason = TextOrNull(fields[5]),
        Alert = JsonSerializer.Deserialize((string)fields[6]!, IncidentJson.Default.Alert) ?? throw new JsonException("An alert in Redis is null."),
        QueuedAt = DateTimeOffset.FromUnixTimeMilliseconds((long)fields[7]),
        ToldInstead = TextOrNull(fields[8]),
    };

    private static string? TextOrNull(RedisResult field) => (string?)field is { Length: > 0 } text ? text : null;

    private async Task<IEnumerable<OutboxDepth>> PeekAsync(int partition, IReadOnlyList<string> receivers)
    {
        var answer = await redis.EvaluateAsync(
            OutboxScripts.Peek,
            [.. receivers.Select(receiver => RedisKeys.Outbox(partition, receiver))],
            [Milliseconds(time.GetUtcNow()), DeliveryUrgency.Count]);
        return receivers.Zip((RedisResult[])answer!, (receiver, depth) => Depth(partition, receiver, (RedisResult[])depth!));
    }

    private static OutboxDepth Depth(int partition, string receiver, RedisResult[] fields)
    {
        var oldest = (long)fields[1];
        return new OutboxDepth(
            partition, receiver, (long)fields[0], oldest < 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(oldest), [.. fields[2..].Select(due => (long)due)]);
    }

    private async Task<RedisResult[]> FinishAsync(ClaimedDelivery delivery, string outcome, Settlement settlement)
    {
        var now = time.GetUtcNow();
        var alerts = options.CurrentValue.Alerts;
        var answer = await redis.EvaluateAsync(
            OutboxScripts.Settle,
            [RedisKeys.Outbox(delivery.Partition, delivery.Receiver), RedisKeys.Incident(delivery.Partition, delivery.Incident)],
            [
                RedisKeys.Prefix(delivery.Partition), Milliseconds(now), Milliseconds(now + LeaseTime), delivery.Token, delivery.Receiver,
                delivery.Incident, delivery.Id, outcome, settlement.Detail, Milliseconds(settlement.DueAt ?? now),
                (long)alerts.KeepDeliveriesFor.TotalMilliseconds,
                settlement.Fallback ?? "", settlement.Fallback is { } fallback ? DeliveryId.FallbackSuffix(fallback) : "", settlement.OverdueSince is { } overdue ? Milliseconds(overdue) : -1,
                settlement.Attempt is null ? 0 : 1, settlement.Attempt is { } attempt ? JsonSerializer.Serialize(attempt, DeliveryJson.Default.LoggedAttempt) : "",
                KeptAttempts, alerts.KeepDeliveries / partitioner.Count,
            ]);
        return (RedisResult[])answer!;
    }
}
