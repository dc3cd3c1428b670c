namespace MentionWatch.Alerting.Delivering;

/// <summary>Counts how many lanes of each receiver are being sent, so that a slow one takes none of the others' room.</summary>
internal sealed class ReceiverSlots
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes up to so many of a receiver's free slots; how many it got.</summary>
    public int Take(string receiver, long wanted, int max)
    {
        lock (_gate)
        {
            var taken = _taken.GetValueOrDefault(receiver);
            var got = (int)Math.Clamp(max - taken, 0, wanted);
            _taken[receiver] = taken + got;
            return got;
        }
    }

    public void Release(string receiver, int count)
    {
        lock (_gate)
        {
            _taken[receiver] -= count;
        }
    }
}
