using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Keeps what is known of each source's health, for restarts and for the other replicas.</summary>
internal sealed class SourceStatusStore(RedisConnection redis)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>Everything stored, by source.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> ReadAllAsync()
    {
        var entries = (RedisResult[]?)await redis.ExecuteAsync("HGETALL", RedisKeys.SourceHealth) ?? [];
        return entries.Chunk(2).ToDictionary(pair => (string)pair[0]!, pair => (byte[])pair[1]!, StringComparer.Ordinal);
    }

    public async Task SaveAsync(string source, byte[] status)
    {
        await redis.ExecuteAsync("HSET", RedisKeys.SourceHealth, source, status);
        await redis.ExecuteAsync("EXPIRE", RedisKeys.SourceHealth, (long)Lifetime.TotalSeconds);
    }
}
