using System.Globalization;
using System.Text.Json;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Outbox;

/// <summary>Keeps incidents; a change and the deliveries it causes are written in one step, so neither exists without the other.</summary>
internal sealed class IncidentStore(RedisConnection redis, Partitioner partitioner, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    /// <summary>The brand's open incident, if it has one.</summary>
    public Task<Incident?> OpenAsync(string brand) => ReadAsync(RedisKeys.OpenIncidents(partitioner.Of(brand)), brand);

    /// <summary>The brand's last incident, open or ended.</summary>
    public Task<Incident?> LastAsync(string brand) => ReadAsync(RedisKeys.LastIncidents(partitioner.Of(brand)), brand);

    /// <summary>Every open incident.</summary>
    public async Task<IReadOnlyList<Incident>> OpenAllAsync()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, partitioner.Count).Select(
            partition => redis.ExecuteAsync("HVALS", RedisKeys.OpenIncidents(partition))));
        return [.. answers.SelectMany(answer => (string[])answer!).Select(Read)];
    }

    /// <summary>An incident by its key, open or ended.</summary>
    public Task<Incident?> FindAsync(string key)
        => IncidentKey.BrandOf(key) is { } brand ? ReadAsync(RedisKeys.Incident(partitioner.Of(brand), key), "json") : Task.FromResult<Incident?>(null);

    /// <summary>Writes an incident, its transitions and one delivery for each alert and receiver that wants it, all or nothing.</summary>
    /// <param name="incident">The new state, with the version that was read.</param>
    /// <param name="alerts">The transitions that led to it, oldest first.</param>
    /// <param name="cancellationToken">Ends the wait, not the write.</param>
    /// <returns><see langword="false"/> when somebody else changed the incident, or opened another for the brand, since it was read; nothing was written then.</returns>
    public async Task<bool> SaveAsync(Incident incident, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
    {
        var partition = partitioner.Of(incident.Brand);
        var answer = await redis.EvaluateAsync(
            OutboxScripts.Save,
            [RedisKeys.Incident(partition, incident.Key), RedisKeys.OpenIncidents(partition), RedisKeys.RecentIncidents(partition), RedisKeys.LastIncidents(partition)],
            [.. Header(incident, partition, alerts.Count), .. alerts.SelectMany(Transition), .. DeliveryPlan.Of(alerts, options.CurrentValue.Alerts).SelectMany(Planned)])
            .WaitAsync(cancellationToken);
        return (long)answer == 1;
    }

    private static Incident Read(string json)
        => JsonSerializer.Deserialize(json, IncidentJson.Default.Incident) ?? throw new JsonException("An incident in Redis is null.");

    private static RedisValue[] Transition(Alert alert) => [alert.Sequence, JsonSerializer.Serialize(alert, IncidentJson.Default.Alert)];

    private static RedisValue[] Planned(PlannedDelivery delivery)
        => [delivery.Id, delivery.Receiver, delivery.Sequence, delivery.OnlyIfAnnounced ? 1 : 0];

    private async Task<Incident?> ReadAsync(RedisKey key, string field)
    {
        var json = await redis.ExecuteAsync("HGET", key, field);
        return json.IsNull ? null : Read((string)json!);
    }

    private RedisValue[] Header(Incident incident, int partition, int alerts)
    {
        var ended = !incident.IsOpen;
        var settings = options.CurrentValue.Alerts;
        var stored = incident with { Version = incident.Version + 1 };
        return
        [
            RedisKeys.Prefix(partition),
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            incident.Version.ToString(CultureInfo.InvariantCulture),
            incident.Brand,
            incident.Key,
            JsonSerializer.Serialize(stored, IncidentJson.Default.Incident),
            ended ? 1 : 0,
            (long)settings.KeepFor.TotalMilliseconds,
            (long)settings.KeepDeliveriesFor.TotalMilliseconds,
            alerts,
        ];
    }
}
