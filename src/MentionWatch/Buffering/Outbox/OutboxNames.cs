using StackExchange.Redis;

namespace MentionWatch.Buffering.Outbox;

/// <summary>The receivers that have an outbox, whether the configuration still knows them or not.</summary>
internal sealed class OutboxNames(RedisConnection redis, Partitioner partitioner)
{
    /// <summary>Their names, partition by partition.</summary>
    public async Task<IReadOnlyList<(int Partition, string Receiver)>> ReadAsync()
    {
        var database = await redis.DatabaseAsync();
        var names = await Task.WhenAll(Enumerable.Range(0, partitioner.Count).Select(partition => ReadAsync(database, partition)));
        return [.. names.SelectMany(name => name)];
    }

    /// <summary>Forgets a receiver for which nothing waits; does nothing when something does.</summary>
    public Task ForgetAsync(int partition, string receiver)
        => redis.EvaluateAsync(OutboxScripts.Forget, [RedisKeys.Receivers(partition), RedisKeys.Outbox(partition, receiver)], [receiver]);

    private static async Task<IEnumerable<(int Partition, string Receiver)>> ReadAsync(IDatabase database, int partition)
        => (await database.SetMembersAsync(RedisKeys.Receivers(partition))).Select(receiver => (partition, (string)receiver!));
}
