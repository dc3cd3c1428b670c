namespace MentionWatch.Buffering.Payloads;

/// <summary>The mentions of one entry of a stream as one value: each is a value of <see cref="MentionPayload"/>, after its length.</summary>
internal sealed class EntryPayload
{
    private readonly PayloadWriter _all = new();

    public int Mentions { get; private set; }

    public int Bytes => _all.Written.Length;

    public void Add(ReadOnlySpan<byte> mention)
    {
        _all.Block(mention);
        Mentions++;
    }

    public byte[] ToArray() => _all.Written.ToArray();

    /// <summary>Takes an entry apart; what does not end as it should is one value, which is no mention.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(byte[] entry)
    {
        var mentions = new List<ReadOnlyMemory<byte>>();
        var reader = new PayloadReader(entry);
        try
        {
            while (!reader.IsAtEnd)
            {
                var length = reader.Block().Length;
                mentions.Add(entry.AsMemory(reader.Position - length, length));
            }
        }
        catch (FormatException)
        {
            return [entry];
        }

        return mentions;
    }
}
