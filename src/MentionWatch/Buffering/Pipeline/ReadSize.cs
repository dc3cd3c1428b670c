namespace MentionWatch.Buffering.Pipeline;

/// <summary>How many entries to read at once: enough for a good batch when each holds one mention, few when they are big.</summary>
internal sealed class ReadSize
{
    private const int MentionsWanted = 512;
    private const int BytesAllowed = 1 << 20;

    /// <summary>Bounds the memory of a read that follows small entries and finds the largest: 64 KB each, unless a single text is larger.</summary>
    private const int Most = 64;

    private volatile int _entries = 8;

    public int Entries => _entries;

    /// <summary>Learns from what was read last.</summary>
    public void Observe(IReadOnlyList<StreamEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var mentions = entries.Sum(entry => entry.Payloads.Count);
        var bytes = entries.Sum(entry => entry.Payloads.Sum(payload => (long)payload.Length));
        var fitting = Math.Min(MentionsWanted * (long)entries.Count / Math.Max(1, mentions), BytesAllowed * (long)entries.Count / Math.Max(1, bytes));
        _entries = (int)Math.Clamp(fitting, 1, Most);
    }
}
