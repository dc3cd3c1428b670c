using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>Holds what arrived while a worker lived against what it had recorded when it was killed.</summary>
internal sealed class KillLedger(DeliveryWorld world)
{
    private readonly HashSet<string> _recorded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seen = DeliveryWorld.Receivers.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);

    /// <summary>How often something was sent again because the worker was killed before it could record it.</summary>
    public int Unrecorded { get; private set; }

    /// <summary>Checks a life of the worker that has just ended at a point.</summary>
    public async Task CloseAsync(KillPoint point)
    {
        foreach (var receiver in DeliveryWorld.Receivers)
        {
            var arrived = NewOf(receiver);
            arrived.Where(arrival => _recorded.Contains(arrival.Id)).ShouldBeEmpty($"{point.Name}: what was recorded is never sent again");
            var taken = arrived.Where(arrival => arrival.Status != 503).ToArray();
            taken.Select(arrival => arrival.Id).ShouldBeUnique($"{point.Name}: one life of a worker sends nothing twice that was taken");
            var unrecorded = 0;
            foreach (var arrival in taken)
            {
                unrecorded += await RecordAsync(arrival) ? 0 : 1;
            }

            // A queue sends one at a time here, so one delivery of it at most can have arrived without being recorded; that one is sent again, and nothing else is.
            unrecorded.ShouldBeLessThanOrEqualTo(1, point.Name);
            (receiver == point.Receiver ? point.Unrecorded ?? unrecorded : unrecorded).ShouldBe(unrecorded, $"{point.Name}: unrecorded of {receiver}");
            Unrecorded += unrecorded;
        }
    }

    private Arrival[] NewOf(string receiver)
    {
        var all = world.ServerOf(receiver).Arrived;
        var arrived = all.Skip(_seen[receiver]).ToArray();
        _seen[receiver] = all.Count;
        return arrived;
    }

    private async Task<bool> RecordAsync(Arrival arrival)
        => await world.House.Get<DeliveryLog>().FindAsync(arrival.Id) is { State: not DeliveryState.Waiting } && _recorded.Add(arrival.Id);
}
