using System.Globalization;
using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Core.Incidents;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Outbox;

/// <summary>The arguments of <see cref="OutboxScripts.Save"/>.</summary>
internal static class SaveArguments
{
    public static RedisValue[] Of(
        Incident incident, int partition, IReadOnlyList<Alert> alerts, IEnumerable<PlannedDelivery> deliveries, AlertsOptions settings, DateTimeOffset now)
        => [.. Header(incident, partition, alerts.Count, settings, now), .. alerts.SelectMany(Transition), .. deliveries.SelectMany(Planned)];

    private static RedisValue[] Header(Incident incident, int partition, int alerts, AlertsOptions settings, DateTimeOffset now) =>
    [
        RedisKeys.Prefix(partition),
        now.ToUnixTimeMilliseconds(),
        incident.Version.ToString(CultureInfo.InvariantCulture),
        incident.Brand,
        incident.Key,
        JsonSerializer.Serialize(incident with { Version = incident.Version + 1 }, IncidentJson.Default.Incident),
        incident.IsOpen ? 0 : 1,
        (long)settings.KeepFor.TotalMilliseconds,
        (long)settings.KeepDeliveriesFor.TotalMilliseconds,
        alerts,
    ];

    private static RedisValue[] Transition(Alert alert) => [alert.Sequence, JsonSerializer.Serialize(alert, IncidentJson.Default.Alert)];

    private static RedisValue[] Planned(PlannedDelivery delivery)
        => [delivery.Id, delivery.Receiver, delivery.Sequence, delivery.OnlyIfAnnounced ? 1 : 0, delivery.Urgency];
}
