using System.Collections.Concurrent;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Which receivers fail, since when and why.</summary>
internal sealed class ReceiverHealth(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, FailingReceiver> _failing = new(StringComparer.Ordinal);

    /// <summary>Those that fail now.</summary>
    public IReadOnlyCollection<FailingReceiver> Failing => [.. _failing.Values];

    /// <summary>Notes a failure; <see langword="true"/> for the first in a row.</summary>
    public bool Failed(string receiver, string reason)
    {
        var now = time.GetUtcNow();
        var entry = _failing.AddOrUpdate(
            receiver,
            _ => new FailingReceiver(receiver, now, reason, 1),
            (_, known) => known with { Reason = reason, Failures = known.Failures + 1 });
        return entry.Failures == 1;
    }

    /// <summary>Notes a success; what ended with it, if the receiver was failing.</summary>
    public FailingReceiver? Succeeded(string receiver) => _failing.TryRemove(receiver, out var ended) ? ended : null;

    /// <summary>Forgets receivers that are not configured any more.</summary>
    public void Keep(Func<string, bool> configured)
    {
        foreach (var name in _failing.Keys.Where(name => !configured(name)))
        {
            _failing.TryRemove(name, out _);
        }
    }
}
