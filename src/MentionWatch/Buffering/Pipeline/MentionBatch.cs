using MentionWatch.Buffering.Payloads;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>What was read from one partition, taken apart: what can be counted and what cannot.</summary>
internal sealed class MentionBatch
{
    private readonly List<BrandMention> _mentions = [];
    private readonly List<ReadOnlyMemory<byte>> _payloads = [];
    private readonly List<DeadLetter> _dead = [];

    public MentionBatch(int partition, IReadOnlyList<StreamEntry> entries)
    {
        Partition = partition;
        Entries = entries;
        foreach (var payload in entries.SelectMany(entry => entry.Payloads))
        {
            Decode(payload);
        }
    }

    public int Partition { get; }

    public IReadOnlyList<StreamEntry> Entries { get; }

    public IReadOnlyList<BrandMention> Mentions => _mentions;

    public IReadOnlyList<DeadLetter> Dead => _dead;

    /// <summary>Gives a mention up that the classifier fails on.</summary>
    public void Bury(int index, string reason)
    {
        _dead.Add(new DeadLetter(reason, _payloads[index]));
        _mentions.RemoveAt(index);
        _payloads.RemoveAt(index);
    }

    private void Decode(ReadOnlyMemory<byte> payload)
    {
        try
        {
            _mentions.Add(MentionPayload.Decode(payload.Span));
            _payloads.Add(payload);
        }
        catch (FormatException problem)
        {
            _dead.Add(new DeadLetter(problem.Message, payload));
        }
    }
}
