using System.Globalization;

namespace MentionWatch.Buffering;

/// <summary>Refuses another number of partitions than the data was written with: every brand would look for its counts in the wrong place.</summary>
internal static class PartitionPin
{
    public static async Task DemandAsync(RedisConnection connection, int partitions)
    {
        var database = await connection.DatabaseAsync();
        if (await database.StringSetAsync(RedisKeys.Partitions, partitions, when: StackExchange.Redis.When.NotExists))
        {
            return;
        }

        var written = (int)await database.StringGetAsync(RedisKeys.Partitions);
        if (written != partitions)
        {
            throw new RedisUnusableException(string.Create(
                CultureInfo.InvariantCulture,
                $"Redis.Partitions is {partitions}, but the data in Redis was written with {written}: set it back to {written}, or start on an empty Redis."));
        }
    }
}
