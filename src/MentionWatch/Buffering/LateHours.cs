using System.Globalization;
using MentionWatch.Buffering.Scripts;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>An hour in the past whose counts changed, and the version of that change.</summary>
/// <param name="Brand">The brand's key.</param>
/// <param name="Hour">Unix time divided by 3600.</param>
/// <param name="Version">Grows with every change.</param>
internal readonly record struct LateHour(string Brand, long Hour, long Version);

/// <summary>Hours that late or backfilled mentions changed after they were over; who keeps a baseline reads them anew.</summary>
internal sealed class LateHours(RedisConnection connection, Partitioner partitioner)
{
    public async Task<IReadOnlyList<LateHour>> ReadAsync()
    {
        var database = await connection.DatabaseAsync();
        var hashes = await Task.WhenAll(Enumerable.Range(0, partitioner.Count)
            .Select(partition => database.HashGetAllAsync(RedisKeys.Late(partition))));
        return [.. hashes.SelectMany(hash => hash).Select(Parse)];
    }

    /// <summary>Takes hours off the list unless they changed again since they were read.</summary>
    public Task SettleAsync(IEnumerable<LateHour> hours)
        => Task.WhenAll(hours.GroupBy(hour => partitioner.Of(hour.Brand)).SelectMany(SettlePartition));

    private IEnumerable<Task> SettlePartition(IGrouping<int, LateHour> hours)
        => hours.Chunk(1000).Select(chunk => connection.EvaluateAsync(
            RedisScript.Settle, [RedisKeys.Late(hours.Key)], [.. chunk.SelectMany(Arguments)]));

    private static IEnumerable<RedisValue> Arguments(LateHour hour)
        => [string.Create(CultureInfo.InvariantCulture, $"{hour.Brand}:{hour.Hour}"), hour.Version];

    private static LateHour Parse(HashEntry field)
    {
        string name = field.Name!;
        var colon = name.LastIndexOf(':');
        return new LateHour(name[..colon], long.Parse(name.AsSpan(colon + 1), CultureInfo.InvariantCulture), (long)field.Value);
    }
}
