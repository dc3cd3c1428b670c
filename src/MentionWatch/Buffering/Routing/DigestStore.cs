using System.Globalization;
using System.Text.Json;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents.Routing;
using Microsoft.Extensions.Options;

namespace MentionWatch.Buffering.Routing;

/// <summary>Puts digests into the outbox, each once: one that is written again is the one that was written first.</summary>
internal sealed class DigestStore(RedisConnection redis, Partitioner partitioner, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    /// <summary>No brand can be called like this.</summary>
    public const string Brand = "_digest";

    /// <summary>Writes a digest for a receiver unless one was written for that time.</summary>
    /// <param name="receiver">Name of the receiver.</param>
    /// <param name="digest">The digest.</param>
    /// <param name="number">Tells digests of one receiver and time apart.</param>
    /// <returns>The digest that is sent for that time.</returns>
    public async Task<AlertDigest> WriteAsync(string receiver, AlertDigest digest, int number)
    {
        var alert = DigestAlert.Of(receiver, digest, number);
        var partition = partitioner.Of(Brand);
        var key = RedisKeys.Incident(partition, alert.IncidentKey);
        var planned = new PlannedDelivery(DeliveryId.Of(alert.IncidentKey, alert.Sequence, receiver), receiver, alert.Sequence, OnlyIfAnnounced: false, DeliveryUrgency.Of(alert));
        await redis.EvaluateAsync(
            OutboxScripts.Save,
            [key, RedisKeys.OpenDigests(partition), RedisKeys.Digests(partition), RedisKeys.LastDigests(partition)],
            SaveArguments.Of(DigestAlert.Carrier(alert), partition, [alert], [planned], options.CurrentValue.Alerts, time.GetUtcNow()));
        var stored = (string)(await redis.ExecuteAsync("HGET", key, string.Create(CultureInfo.InvariantCulture, $"t:{alert.Sequence}")))!;
        return JsonSerializer.Deserialize(stored, IncidentJson.Default.Alert)?.Digest ?? throw new JsonException("A digest in Redis is null.");
    }
}
