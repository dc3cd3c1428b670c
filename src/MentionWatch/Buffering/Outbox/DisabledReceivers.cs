namespace MentionWatch.Buffering.Outbox;

/// <summary>Remembers receivers that answered that they are gone, so that every replica leaves them alone until their configuration changes.</summary>
internal sealed class DisabledReceivers(RedisConnection redis)
{
    /// <summary>The fingerprint of the configuration a receiver had when it was gone, or <see langword="null"/> when it is not disabled.</summary>
    public async Task<string?> FindAsync(string receiver)
        => (string?)await redis.ExecuteAsync("HGET", RedisKeys.DisabledReceivers, receiver);

    public Task AddAsync(string receiver, string fingerprint)
        => redis.ExecuteAsync("HSET", RedisKeys.DisabledReceivers, receiver, fingerprint);

    public Task RemoveAsync(string receiver) => redis.ExecuteAsync("HDEL", RedisKeys.DisabledReceivers, receiver);
}
