using System.Globalization;
using System.Text.Json;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Buffering.Outbox;

/// <summary>Every delivery of late with its attempts, and the way to make one again.</summary>
internal sealed class DeliveryLog(RedisConnection redis, Partitioner partitioner, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    /// <summary>Of one receiver's or incident's deliveries, those among so many of the latest are found.</summary>
    private const int Searched = 2_000;

    /// <summary>The deliveries that changed last, newest first, with their attempts.</summary>
    /// <param name="incident">Key of the incident they tell of; <see langword="null"/> for any.</param>
    /// <param name="receiver">Name of the receiver; <see langword="null"/> for any.</param>
    /// <param name="max">How many.</param>
    public async Task<IReadOnlyList<LoggedDelivery>> ReadAsync(string? incident, string? receiver, int max)
    {
        var searched = incident is null && receiver is null ? max : Searched;
        var deliveries = await Task.WhenAll((await LatestAsync(Partitions(incident), searched)).Select(found => FindAsync(found.Partition, found.Id)));
        var wanted = deliveries.OfType<LoggedDelivery>()
            .Where(delivery => (incident is null || delivery.Incident == incident) && (receiver is null || delivery.Receiver == receiver))
            .OrderByDescending(delivery => delivery.At)
            .Take(max);
        return await Task.WhenAll(wanted.Select(WithTriesAsync));
    }

    /// <summary>One delivery with its attempts.</summary>
    public async Task<LoggedDelivery?> FindAsync(string id)
    {
        var found = await Task.WhenAll(Enumerable.Range(0, partitioner.Count).Select(partition => FindAsync(partition, id)));
        return found.OfType<LoggedDelivery>().FirstOrDefault() is { } delivery ? await WithTriesAsync(delivery) : null;
    }

    /// <summary>Has a delivery made once more, under its id; one that waits is tried at once.</summary>
    /// <returns><see langword="false"/> when it, or what it tells, is not kept any more.</returns>
    public async Task<bool> ReplayAsync(LoggedDelivery delivery)
    {
        var partition = PartitionOf(delivery);
        var answer = await redis.EvaluateAsync(
            DeliveryLogScripts.Replay,
            [RedisKeys.Delivery(partition, delivery.Id)],
            [RedisKeys.Prefix(partition), time.GetUtcNow().ToUnixTimeMilliseconds(), delivery.Id, (long)options.CurrentValue.Alerts.KeepDeliveriesFor.TotalMilliseconds]);
        return (long)answer == 1;
    }

    private IEnumerable<int> Partitions(string? incident)
        => incident is null ? Enumerable.Range(0, partitioner.Count)
            : IncidentKey.BrandOf(incident) is { } brand ? [partitioner.Of(brand)]
            : [];

    private int PartitionOf(LoggedDelivery delivery) => partitioner.Of(IncidentKey.BrandOf(delivery.Incident)!);

    private async Task<IEnumerable<(int Partition, string Id)>> LatestAsync(IEnumerable<int> partitions, int max)
    {
        var found = await Task.WhenAll(partitions.Select(async partition =>
            ((string[])(await redis.ExecuteAsync("ZREVRANGE", RedisKeys.Deliveries(partition), 0, max - 1, "WITHSCORES"))!)
                .Chunk(2)
                .Select(pair => (Partition: partition, Id: pair[0], At: double.Parse(pair[1], CultureInfo.InvariantCulture)))));
        return found.SelectMany(delivery => delivery).OrderByDescending(delivery => delivery.At).Take(max).Select(delivery => (delivery.Partition, delivery.Id));
    }

    private async Task<LoggedDelivery?> FindAsync(int partition, string id)
        => DeliveryRecord.Read(id, await redis.ExecuteAsync("HGETALL", RedisKeys.Delivery(partition, id)));

    private async Task<LoggedDelivery> WithTriesAsync(LoggedDelivery delivery)
    {
        var tries = (string[])(await redis.ExecuteAsync("LRANGE", RedisKeys.Attempts(PartitionOf(delivery), delivery.Id), 0, -1))!;
        return delivery with { Tries = [.. tries.Select(json => JsonSerializer.Deserialize(json, DeliveryJson.Default.LoggedAttempt)!)] };
    }
}
