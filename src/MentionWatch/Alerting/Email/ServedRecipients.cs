namespace MentionWatch.Alerting.Email;

/// <summary>Remembers who has a mail already while others of its recipients are tried again. A restart forgets it: then somebody has it twice.</summary>
internal sealed class ServedRecipients
{
    private const int MaxDeliveries = 256;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HashSet<string>> _served = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();

    public string[] Missing(string delivery, IEnumerable<string> recipients)
    {
        lock (_lock)
        {
            return [.. recipients.Where(recipient => !_served.TryGetValue(delivery, out var served) || !served.Contains(recipient))];
        }
    }

    public void Add(string delivery, IEnumerable<string> recipients)
    {
        lock (_lock)
        {
            if (!_served.TryGetValue(delivery, out var served))
            {
                served = _served[delivery] = new HashSet<string>(StringComparer.Ordinal);
                _oldest.Enqueue(delivery);
            }

            served.UnionWith(recipients);
            while (_oldest.Count > MaxDeliveries)
            {
                _served.Remove(_oldest.Dequeue());
            }
        }
    }
}
