using System.Globalization;
using System.Text.Json;

namespace MentionWatch.Buffering.Outbox;

/// <summary>Reads what the outbox keeps of incidents, for people who look back.</summary>
internal sealed class IncidentArchive(RedisConnection redis, Partitioner partitioner)
{
    /// <summary>The incidents that changed last, newest first, open ones included.</summary>
    public async Task<IReadOnlyList<IncidentHistory>> RecentAsync(int max)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, partitioner.Count).Select(partition
            => redis.ExecuteAsync("ZREVRANGE", RedisKeys.RecentIncidents(partition), 0, max - 1, "WITHSCORES")));
        var newest = answers.SelectMany(answer => ((string[])answer!).Chunk(2))
            .OrderByDescending(pair => double.Parse(pair[1], CultureInfo.InvariantCulture))
            .Take(max);
        var histories = await Task.WhenAll(newest.Select(pair => FindAsync(pair[0])));
        return [.. histories.OfType<IncidentHistory>()];
    }

    /// <summary>One incident by its key, if it is still kept.</summary>
    public async Task<IncidentHistory?> FindAsync(string key)
    {
        if (IncidentKey.BrandOf(key) is not { } brand)
        {
            return null;
        }

        var partition = partitioner.Of(brand);
        var fields = DeliveryRecord.Fields(await redis.ExecuteAsync("HGETALL", RedisKeys.Incident(partition, key)));
        if (!fields.TryGetValue("json", out var json))
        {
            return null;
        }

        var deliveries = await Task.WhenAll(Named(fields, "d:").Select(field => DeliveryAsync(partition, field.Key)));
        return new IncidentHistory(
            Parse(json, IncidentJson.Default.Incident),
            [.. Named(fields, "t:").Select(field => Parse(field.Value, IncidentJson.Default.Alert)).OrderBy(alert => alert.Sequence)],
            [.. deliveries.OfType<LoggedDelivery>().OrderBy(delivery => delivery.Sequence).ThenBy(delivery => delivery.Receiver, StringComparer.Ordinal)]);
    }

    private async Task<LoggedDelivery?> DeliveryAsync(int partition, string id)
        => DeliveryRecord.Read(id, await redis.ExecuteAsync("HGETALL", RedisKeys.Delivery(partition, id)));

    private static IEnumerable<KeyValuePair<string, string>> Named(Dictionary<string, string> fields, string prefix)
        => fields.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(field => KeyValuePair.Create(field.Key[prefix.Length..], field.Value));

    private static T Parse<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        => JsonSerializer.Deserialize(json, type) ?? throw new JsonException("An incident in Redis is null.");
}
