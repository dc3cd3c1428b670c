using StackExchange.Redis;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>Reads partitions as one consumer of the group; never blocks the shared connection.</summary>
internal sealed class PartitionReader(RedisConnection connection, string consumer)
{
    public const string Group = "classify";

    private const string FromTheBeginning = "0";
    private const string NeverDelivered = ">";

    private readonly ReadSize _size = new();

    public Task<StreamRead> ReadNewAsync(int partition) => ReadAsync(partition, NeverDelivered);

    /// <summary>Entries that were given to this consumer and not finished: by a process before this one, or when Redis went away.</summary>
    public Task<StreamRead> ReadOwedAsync(int partition) => ReadAsync(partition, FromTheBeginning);

    /// <summary>Makes entries ours that somebody else has held for too long; says whether there were any.</summary>
    public async Task<bool> ClaimAsync(int partition, TimeSpan idle)
    {
        try
        {
            var reply = (RedisResult[])await connection.ExecuteAsync(
                "XAUTOCLAIM", RedisKeys.Stream(partition), Group, consumer, (long)idle.TotalMilliseconds, "0-0", "COUNT", 100, "JUSTID");
            return ((RedisResult[])reply[1]).Length > 0;
        }
        catch (RedisServerException problem) when (IsNoGroup(problem))
        {
            return false;
        }
    }

    private async Task<StreamRead> ReadAsync(int partition, string from)
    {
        try
        {
            var most = _size.Entries;
            var reply = await connection.ExecuteAsync(
                "XREADGROUP", "GROUP", Group, consumer, "COUNT", most, "STREAMS", RedisKeys.Stream(partition), from);
            IReadOnlyList<StreamEntry> entries = reply.IsNull ? [] : StreamEntry.ParseAll(((RedisResult[])((RedisResult[])reply)[0])[1]);
            _size.Observe(entries);
            return new StreamRead(entries, entries.Count == most);
        }
        catch (RedisServerException problem) when (IsNoGroup(problem))
        {
            await CreateGroupAsync(partition);
            return await ReadAsync(partition, from);
        }
    }

    private async Task CreateGroupAsync(int partition)
    {
        try
        {
            await connection.ExecuteAsync("XGROUP", "CREATE", RedisKeys.Stream(partition), Group, FromTheBeginning, "MKSTREAM");
        }
        catch (RedisServerException problem) when (problem.Message.StartsWith("BUSYGROUP", StringComparison.Ordinal))
        {
            // Another worker was quicker.
        }
    }

    private static bool IsNoGroup(RedisServerException problem) => problem.Message.Contains("NOGROUP", StringComparison.Ordinal);
}
