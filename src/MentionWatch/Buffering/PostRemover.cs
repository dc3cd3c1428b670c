using MentionWatch.Buffering.Persistence;
using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Removes the texts of deleted mentions from the evidence, and keeps out those still waiting to be counted; the counts stay.</summary>
internal sealed class PostRemover(RedisConnection connection, Partitioner partitioner, WriteBarrier barrier, TimeProvider clock)
{
    private const long SecondsPerHour = 3600;
    private const int HoursAtOnce = 512;

    /// <summary>Removes posts of a source and says how many were there; completes once a killed Redis would not bring them back.</summary>
    public async Task<int> RemoveAsync(string source, IReadOnlyList<DeletedMention> deleted, MentionWatchOptions options, CancellationToken cancellationToken)
    {
        var places = Places(source, deleted, options).ToList();
        var removed = 0L;
        await barrier.KeepAsync(
            places.Select(place => place.Partition),
            async () =>
            {
                await RememberAsync(places, source, deleted, options.Redis.ContentTtl).WaitAsync(cancellationToken);
                removed = Math.Max(removed, await RemoveAsync(places).WaitAsync(cancellationToken));
            },
            cancellationToken);
        return (int)removed;
    }

    /// <summary>What is remembered before it is removed is kept by nobody afterwards: a commit comes before the removal, or finds this.</summary>
    private async Task RememberAsync(List<Place> places, string source, IReadOnlyList<DeletedMention> deleted, TimeSpan kept)
    {
        var database = await connection.DatabaseAsync();
        var now = clock.GetUtcNow();
        var end = (now + kept).ToUnixTimeSeconds();
        SortedSetEntry[] entries = [.. deleted.Select(mention => new SortedSetEntry(MentionIdentity.Of(source, mention.Id), end))];
        foreach (var key in places.Select(place => RedisKeys.Deleted(place.Partition)).Distinct().ToList())
        {
            await database.SortedSetAddAsync(key, entries);
            await database.SortedSetRemoveRangeByScoreAsync(key, double.NegativeInfinity, now.ToUnixTimeSeconds());
            await database.KeyExpireAsync(key, kept);
        }
    }

    private async Task<long> RemoveAsync(List<Place> places)
    {
        var database = await connection.DatabaseAsync();
        var removed = 0L;
        foreach (var some in places.Chunk(HoursAtOnce))
        {
            var counts = await Task.WhenAll(some.Select(place => database.HashDeleteAsync(place.Key, place.Posts)));
            await Task.WhenAll(some.Select(place => database.HashDeleteAsync(place.Key, place.Engagements)));
            removed += counts.Sum();
        }

        return removed;
    }

    /// <summary>Where they may be: in the hour they were written, of each brand the source is searched for.</summary>
    private IEnumerable<Place> Places(string source, IReadOnlyList<DeletedMention> deleted, MentionWatchOptions options)
    {
        var brands = options.Sources.TryGetValue(source, out var settings) && settings.Brands.Count > 0 ? settings.Brands : [.. options.Brands.Keys];
        var hours = deleted
            .SelectMany(mention => HoursOf(mention, options.Redis.ContentTtl), (mention, hour) => (hour, Field: MentionIdentity.Of(source, mention.Id)))
            .GroupBy(entry => entry.hour, entry => entry.Field)
            .ToList();
        return from brand in brands
               let partition = partitioner.Of(brand)
               from hour in hours
               select new Place(
                   partition,
                   RedisKeys.Posts(partition, brand, hour.Key),
                   [.. hour.Select(field => (RedisValue)field)],
                   [.. hour.Select(field => (RedisValue)FormattableString.Invariant($"{field}e"))]);
    }

    private IEnumerable<long> HoursOf(DeletedMention mention, TimeSpan kept)
    {
        if (mention.CreatedAt is { } createdAt)
        {
            return [createdAt.ToUnixTimeSeconds() / SecondsPerHour];
        }

        var now = clock.GetUtcNow();
        var first = (now - kept).ToUnixTimeSeconds() / SecondsPerHour;
        var last = now.ToUnixTimeSeconds() / SecondsPerHour;
        return Enumerable.Range(0, (int)(last - first) + 1).Select(offset => last - offset);
    }

    private sealed record Place(int Partition, RedisKey Key, RedisValue[] Posts, RedisValue[] Engagements);
}
