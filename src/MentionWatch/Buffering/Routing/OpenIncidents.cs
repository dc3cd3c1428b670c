using System.Text.Json;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Routing;

/// <summary>Reads incidents.</summary>
internal sealed class OpenIncidents(RedisConnection redis, Partitioner partitioner)
{
    /// <summary>The brand's open incident, if it has one.</summary>
    public Task<Incident?> OpenAsync(string brand) => ReadAsync(RedisKeys.OpenIncidents(partitioner.Of(brand)), brand);

    /// <summary>The open incidents of some brands.</summary>
    public async Task<IReadOnlyDictionary<string, Incident>> OfAsync(IEnumerable<string> brands)
        => (await Task.WhenAll(brands.Select(OpenAsync))).OfType<Incident>().ToDictionary(incident => incident.Brand, StringComparer.Ordinal);

    /// <summary>Every open incident.</summary>
    public async Task<IReadOnlyList<Incident>> AllAsync()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, partitioner.Count).Select(
            partition => redis.ExecuteAsync("HVALS", RedisKeys.OpenIncidents(partition))));
        return [.. answers.SelectMany(answer => (string[])answer!).Select(Parse)];
    }

    /// <summary>The brand's last incident, open or ended.</summary>
    public Task<Incident?> LastAsync(string brand) => ReadAsync(RedisKeys.LastIncidents(partitioner.Of(brand)), brand);

    /// <summary>The incidents of a brand, open or ended, that changed since a moment.</summary>
    public async Task<IReadOnlyList<Incident>> SinceAsync(string brand, DateTimeOffset since)
    {
        var keys = await redis.ExecuteAsync("ZRANGEBYSCORE", RedisKeys.RecentIncidents(partitioner.Of(brand)), since.ToUnixTimeMilliseconds(), "+inf");
        var own = ((string[])keys!).Where(key => string.Equals(IncidentKey.BrandOf(key), brand, StringComparison.Ordinal));
        return [.. (await Task.WhenAll(own.Select(FindAsync))).OfType<Incident>()];
    }

    /// <summary>An incident by its key, open or ended.</summary>
    public Task<Incident?> FindAsync(string key)
        => IncidentKey.BrandOf(key) is { } brand ? ReadAsync(RedisKeys.Incident(partitioner.Of(brand), key), "json") : Task.FromResult<Incident?>(null);

    private static Incident Parse(string json)
        => JsonSerializer.Deserialize(json, IncidentJson.Default.Incident) ?? throw new JsonException("An incident in Redis is null.");

    private async Task<Incident?> ReadAsync(RedisKey key, string field)
    {
        var json = await redis.ExecuteAsync("HGET", key, field);
        return json.IsNull ? null : Parse((string)json!);
    }
}
