using MentionWatch.Buffering.Payloads;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Reads the posts kept as evidence.</summary>
internal sealed partial class PostReader(RedisConnection connection, Partitioner partitioner, EvidenceMetrics metrics, ILogger<PostReader> logger)
{
    private const long SecondsPerHour = 3600;

    /// <summary>Whether it was said that a post cannot be read; the same one is read at every alert.</summary>
    private int _told;

    /// <summary>Negative or complaining posts created from <paramref name="from"/> until just before <paramref name="to"/>, the latest first.</summary>
    public async Task<IReadOnlyList<StoredPost>> ReadAsync(string brand, DateTimeOffset from, DateTimeOffset to, int max)
    {
        var database = await connection.DatabaseAsync();
        var partition = partitioner.Of(brand);
        var posts = new List<StoredPost>();
        for (var hour = HourOf(to); hour >= HourOf(from) && posts.Count < max; hour--)
        {
            posts.AddRange((await HourAsync(database, RedisKeys.Posts(partition, brand, hour)))
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
            first = (await HourAsync(database, RedisKeys.Posts(partition, brand, hour)))
                .Where(post => post.IsNegative && post.CreatedAt >= from && post.CreatedAt < to)
                .OrderBy(post => post.CreatedAt)
                .ThenBy(post => post.Id, StringComparer.Ordinal)
                .FirstOrDefault();
        }

        return first;
    }

    private static long HourOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / SecondsPerHour;

    private async Task<IEnumerable<StoredPost>> HourAsync(IDatabase database, RedisKey key)
        => StoredPosts.Read(await database.HashGetAllAsync(key), (field, problem) => Report(key, field, problem));

    private void Report(RedisKey key, string field, FormatException problem)
    {
        metrics.Unreadable();
        if (Interlocked.Exchange(ref _told, 1) == 0)
        {
            Log.Unreadable(logger, field, (string)key!, problem.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Post {Field} in {Key}, kept as evidence, could not be read and is left out, as others like it will be: {Reason}")]
        public static partial void Unreadable(ILogger logger, string field, string key, string reason);
    }
}
