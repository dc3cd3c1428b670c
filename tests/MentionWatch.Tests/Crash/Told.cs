using System.Text.Json;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Crash;

/// <summary>What was told according to the archive, and what arrived.</summary>
internal sealed class Told(IncidentArchive archive, ReceiverStub receiver, string receiverName)
{
    private const int MostIncidents = 1_000;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>Every incident, once all that is to be told of it has been delivered; these brands must have one.</summary>
    public async Task<IReadOnlyList<IncidentHistory>> AllAsync(IEnumerable<string> brands, CancellationToken deadline)
    {
        while (true)
        {
            var all = await archive.RecentAsync(MostIncidents);
            var without = brands.Except(all.Select(history => history.Incident.Brand)).ToArray();
            var undelivered = all.Where(history => !IsDelivered(history)).Select(history => history.Incident.Key).ToArray();
            if (without.Length + undelivered.Length == 0)
            {
                return all;
            }

            deadline.IsCancellationRequested.ShouldBeFalse($"no incident: {string.Join(' ', without)}; not delivered: {string.Join(' ', undelivered)}");
            await Task.Delay(Glance, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Each transition is kept once, was delivered once under the one id it can have, and arrived under that id and no other.</summary>
    public void ShouldBeOnce(IncidentHistory history)
    {
        var sequences = Enumerable.Range(1, history.Incident.Sequence).ToArray();
        history.Alerts.Select(alert => alert.Sequence).ShouldBe(sequences);
        history.Deliveries.Select(delivery => delivery.Sequence).ShouldBe(sequences);
        history.Deliveries.Select(delivery => delivery.Id).ShouldBe(sequences.Select(sequence => DeliveryId.Of(history.Incident.Key, sequence, receiverName)));
        Arrivals().Where(arrival => arrival.Incident == history.Incident.Key && arrival.Sequence <= history.Incident.Sequence)
            .Distinct().OrderBy(arrival => arrival.Sequence).Select(arrival => arrival.Id)
            .ShouldBe(history.Deliveries.Select(delivery => delivery.Id));
    }

    /// <summary>Requests that arrived; more than deliveries where an answer was lost.</summary>
    public int Requests => receiver.Received.Count;

    /// <summary>Incidents that anything arrived about.</summary>
    public IEnumerable<string> ArrivedIncidents() => Arrivals().Select(arrival => arrival.Incident).Distinct();

    private static bool IsDelivered(IncidentHistory history)
        => history.Deliveries.Count == history.Incident.Sequence && history.Deliveries.All(delivery => delivery.State == DeliveryState.Delivered);

    private IEnumerable<(string Incident, int Sequence, string Id)> Arrivals()
        => receiver.Received.Select(request =>
        {
            using var body = JsonDocument.Parse(request.Body);
            var data = body.RootElement.GetProperty("data");
            return (data.GetProperty("alertKey").GetString()!, data.GetProperty("sequence").GetInt32(), request.Headers["webhook-id"]);
        });
}
