using System.Globalization;
using System.Text.Json;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Buffering.Routing;

/// <summary>Reads what an incident was told with.</summary>
internal sealed class AlertReader(RedisConnection redis, Partitioner partitioner)
{
    /// <summary>The latest alert of an incident that has posts, or else the latest; <see langword="null"/> when there is none.</summary>
    public async Task<Alert?> LatestAsync(Incident incident)
    {
        Alert? latest = null;
        for (var sequence = incident.Sequence; sequence > 0; sequence--)
        {
            var alert = await FindAsync(incident, sequence);
            latest ??= alert;
            if (alert is { Samples.Count: > 0 } or { FirstPost: not null })
            {
                return alert;
            }
        }

        return latest;
    }

    private async Task<Alert?> FindAsync(Incident incident, int sequence)
    {
        var key = RedisKeys.Incident(partitioner.Of(incident.Brand), incident.Key);
        var json = await redis.ExecuteAsync("HGET", key, string.Create(CultureInfo.InvariantCulture, $"t:{sequence}"));
        return json.IsNull ? null : JsonSerializer.Deserialize((string)json!, IncidentJson.Default.Alert);
    }
}
