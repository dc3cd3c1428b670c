using System.Text.Json;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Buffering.Routing;

/// <summary>Keeps the silences that people make while the worker runs; every replica sees them.</summary>
internal sealed class SilenceStore(RedisConnection redis)
{
    public async Task<IReadOnlyList<Silence>> ReadAsync()
    {
        var values = (string[])(await redis.ExecuteAsync("HVALS", RedisKeys.Silences))!;
        return [.. values.Select(json => JsonSerializer.Deserialize(json, SilenceJson.Default.Silence)).OfType<Silence>().OrderBy(silence => silence.Until)];
    }

    public Task AddAsync(Silence silence) => redis.ExecuteAsync("HSET", RedisKeys.Silences, silence.Id, JsonSerializer.Serialize(silence, SilenceJson.Default.Silence));

    /// <summary>Removes one; <see langword="false"/> when there was none.</summary>
    public async Task<bool> RemoveAsync(string id) => (long)await redis.ExecuteAsync("HDEL", RedisKeys.Silences, id) == 1;
}
