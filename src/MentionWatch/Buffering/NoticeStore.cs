using System.Collections.Concurrent;
using System.Text.Json;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Buffering;

/// <summary>What was told of troubles, shared by all workers; while Redis is away this worker goes by what it knows itself.</summary>
internal sealed class NoticeStore(RedisConnection redis, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, NoticeEntry> _own = new(StringComparer.Ordinal);

    /// <summary>Every entry; this worker's own as it knows them.</summary>
    public async Task<IReadOnlyDictionary<string, NoticeEntry>> ReadAsync()
    {
        var entries = new Dictionary<string, NoticeEntry>(StringComparer.Ordinal);
        if (await TryAsync(() => redis.ExecuteAsync("HGETALL", RedisKeys.Notices)) is { } stored)
        {
            foreach (var (key, json) in DeliveryRecord.Fields(stored))
            {
                entries[key] = JsonSerializer.Deserialize(json, NoticeJson.Default.NoticeEntry)!;
            }
        }

        foreach (var (key, entry) in _own)
        {
            entries[key] = entry;
        }

        return entries;
    }

    /// <summary>Takes a trouble on; <see langword="false"/> when another worker was faster.</summary>
    public async Task<bool> TakeOnAsync(NoticeEntry entry)
    {
        var answer = await TryAsync(() => redis.ExecuteAsync("HSETNX", RedisKeys.Notices, entry.Key, Json(entry)));
        return (answer is null || (long)answer == 1) && _own.TryAdd(entry.Key, entry);
    }

    public Task SaveAsync(NoticeEntry entry)
    {
        _own[entry.Key] = entry;
        return TryAsync(() => redis.ExecuteAsync("HSET", RedisKeys.Notices, entry.Key, Json(entry)));
    }

    /// <summary>Forgets a trouble that is over and told; what could not be removed is told once more by whoever finds it.</summary>
    public Task RemoveAsync(string key)
    {
        _own.TryRemove(key, out _);
        return TryAsync(() => redis.ExecuteAsync("HDEL", RedisKeys.Notices, key));
    }

    private static string Json(NoticeEntry entry) => JsonSerializer.Serialize(entry, NoticeJson.Default.NoticeEntry);

    private async Task<StackExchange.Redis.RedisResult?> TryAsync(Func<Task<StackExchange.Redis.RedisResult>> command)
    {
        try
        {
            return await command().WaitAsync(Patience, time);
        }
        catch (Exception problem) when (RedisFailure.Is(problem))
        {
            return null;
        }
    }
}
