using MentionWatch.Buffering.Payloads;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Reads the posts kept as evidence.</summary>
internal sealed class PostReader(RedisConnection connection, Partitioner partitioner)
{
    private const long SecondsPerHour = 3600;

    /// <summary>Negative or complaining posts created from <paramref name="from"/> until just before <paramref name="to"/>, the latest first.</summary>
    public async Task<IReadOnlyList<StoredPost>> ReadAsync(string brand, DateTimeOffset from, DateTimeOffset to, int max)
    {
        var database = await connection.DatabaseAsync();
        var partition = partitioner.Of(brand);
        var posts = new List<StoredPost>();
        for (var hour = HourOf(to); hour >= HourOf(from) && posts.Count < max; hour--)
        {
            var fields = await database.HashGetAllAsync(RedisKeys.Posts(partition, brand, hour));
            posts.AddRange(Posts(fields)
                .Where(post => post.CreatedAt >= from && post.CreatedAt < to)
                .OrderByDescending(post => post.CreatedAt)
                .ThenBy(post => post.Id, StringComparer.Ordinal)
                .Take(max - posts.Count));
        }

        return posts;
    }

    /// <summary>The earliest negative post created from <paramref name="from"/> until just before <paramref name="to"/>, if one is kept.</summary>
    public async Task<StoredPost?> FirstNegativeAsync(string brand, DateTimeOffset from, DateTimeOffset to)
    {
        var database = await connection.DatabaseAsync();
        var partition = partitioner.Of(brand);
        StoredPost? first = null;
        for (var hour = HourOf(from); hour <= HourOf(to) && first is null; hour++)
        {
            first = Posts(await database.HashGetAllAsync(RedisKeys.Posts(partition, brand, hour)))
                .Where(post => post.IsNegative && post.CreatedAt >= from && post.CreatedAt < to)
                .OrderBy(post => post.CreatedAt)
                .ThenBy(post => post.Id, StringComparer.Ordinal)
                .FirstOrDefault();
        }

        return first;
    }

    private static long HourOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / SecondsPerHour;

    private static IEnumerable<StoredPost> Posts(HashEntry[] fields)
    {
        var values = fields.ToDictionary(field => (string)field.Name!, field => field.Value);
        foreach (var (name, value) in values)
        {
            if (char.IsAsciiDigit(name[^1]) && char.IsAsciiDigit(name[0]))
            {
                var post = PostPayload.Decode((byte[])value!);
                yield return values.TryGetValue(name + "e", out var latest)
                    ? post with { Engagement = EngagementPayload.Decode((byte[])latest!) }
                    : post;
            }
        }
    }
}
