using System.Globalization;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Buffering;

/// <summary>When each part of the work was last done, by whichever worker did it.</summary>
internal sealed class PulseStore(RedisConnection redis, Partitioner partitioner)
{
    /// <summary>Notes a time, or a number, under a name.</summary>
    public Task WriteAsync(string name, long value) => redis.ExecuteAsync("HSET", RedisKeys.Pulse, name, value);

    /// <summary>Everything noted, by name.</summary>
    public async Task<IReadOnlyDictionary<string, long>> ReadAsync()
        => DeliveryRecord.Fields(await redis.ExecuteAsync("HGETALL", RedisKeys.Pulse))
            .ToDictionary(field => field.Key, field => long.Parse(field.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>A number that grows whenever mentions of any partition are counted.</summary>
    public async Task<long> CommitsAsync()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, partitioner.Count).Select(partition => redis.ExecuteAsync("HGET", RedisKeys.Changed(partition), "#")));
        return versions.Sum(version => version.IsNull ? 0 : (long)version);
    }
}
