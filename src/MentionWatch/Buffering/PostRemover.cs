using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Removes the texts of deleted mentions from the evidence; the counts they were part of stay.</summary>
internal sealed class PostRemover(RedisConnection connection, Partitioner partitioner, TimeProvider clock)
{
    private const long SecondsPerHour = 3600;
    private const int HoursAtOnce = 512;

    /// <summary>Removes posts of a source and says how many were there.</summary>
    public async Task<int> RemoveAsync(string source, IReadOnlyList<DeletedMention> deleted, MentionWatchOptions options)
    {
        var database = await connection.DatabaseAsync();
        var removed = 0L;
        foreach (var places in Places(source, deleted, options).Chunk(HoursAtOnce))
        {
            var counts = await Task.WhenAll(places.Select(place => database.HashDeleteAsync(place.Key, place.Posts)));
            await Task.WhenAll(places.Select(place => database.HashDeleteAsync(place.Key, place.Engagements)));
            removed += counts.Sum();
        }

        return (int)removed;
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
               from hour in hours
               select new Place(
                   RedisKeys.Posts(partitioner.Of(brand), brand, hour.Key),
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

    private sealed record Place(RedisKey Key, RedisValue[] Posts, RedisValue[] Engagements);
}
