using MentionWatch.Buffering;

namespace MentionWatch.Benchmarks;

/// <summary>Waits until everything appended is counted.</summary>
internal static class Drained
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    public static async Task WaitAsync(RedisConnection connection, int partitions)
    {
        while (await WaitingAsync(connection, partitions) > 0)
        {
            await Task.Delay(Glance, TimeProvider.System);
        }
    }

    private static async Task<long> WaitingAsync(RedisConnection connection, int partitions)
    {
        var database = await connection.DatabaseAsync();
        var waiting = await Task.WhenAll(Enumerable.Range(0, partitions).Select(partition => database.StringGetAsync(RedisKeys.Waiting(partition))));
        return waiting.Sum(count => (long)count);
    }
}
