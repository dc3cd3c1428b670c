namespace MentionWatch.Buffering;

/// <summary>Remembers which pushes were taken, so that a repeated one does nothing.</summary>
internal sealed class ReplayCache(RedisConnection redis)
{
    /// <summary>Longer than a signature stays valid on either side of the clock.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public async Task<bool> ContainsAsync(string source, string id)
        => (long)await redis.ExecuteAsync("EXISTS", RedisKeys.Replay(source, id)) == 1;

    public Task AddAsync(string source, string id)
        => redis.ExecuteAsync("SET", RedisKeys.Replay(source, id), "1", "EX", (long)Lifetime.TotalSeconds);
}
