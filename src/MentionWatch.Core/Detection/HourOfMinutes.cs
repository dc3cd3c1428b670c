using System.Runtime.InteropServices;

namespace MentionWatch.Core.Detection;

/// <summary>One clock hour of one brand while it is being counted: its minutes, the ids seen and the authors' earliest minutes.</summary>
internal sealed class HourOfMinutes
{
    private const byte Never = byte.MaxValue;

    private readonly MinuteCounts[] _minutes = new MinuteCounts[60];
    private readonly HashSet<ulong> _ids = [];
    private readonly Dictionary<ulong, Earliest> _authors = [];

    public ReadOnlySpan<MinuteCounts> Minutes => _minutes;

    public bool Add(int minute, in CountedMention mention)
    {
        if (!_ids.Add(mention.Id))
        {
            return false;
        }

        var counts = _minutes[minute] + new MinuteCounts(1, mention.Negative ? 1 : 0, mention.Complaint ? 1 : 0, 0, 0, mention.Late ? 1 : 0);
        _minutes[minute] = mention.Loud ? counts with { Loud = 1 } : counts;
        ref var earliest = ref CollectionsMarshal.GetValueRefOrAddDefault(_authors, mention.Author, out var known);
        earliest = known ? earliest : new(Never, Never);
        earliest = earliest with { Any = Earlier(earliest.Any, minute, new(0, 0, 0, 1, 0)) };
        if (mention.Negative)
        {
            earliest = earliest with { Negative = Earlier(earliest.Negative, minute, new(0, 0, 0, 0, 1)) };
        }

        return true;
    }

    /// <summary>Moves an author to an earlier minute and returns where it stands now.</summary>
    private byte Earlier(byte before, int minute, MinuteCounts author)
    {
        if (minute >= before)
        {
            return before;
        }

        _minutes[minute] += author;
        if (before != Never)
        {
            _minutes[before] += new MinuteCounts(0, 0, 0, -author.Authors, -author.NegativeAuthors);
        }

        return (byte)minute;
    }

    private readonly record struct Earliest(byte Any, byte Negative);
}
