using System.Runtime.InteropServices;

namespace MentionWatch.Buffering.Pipeline.Counting;

/// <summary>What one batch brings for one brand-hour, added up as if everybody in it were new.</summary>
internal sealed class HourTally(long hour)
{
    private readonly Dictionary<byte, MinuteAdditions> _minutes = [];
    private readonly Dictionary<long, AuthorPlace> _authors = [];

    public long Hour { get; } = hour;

    public bool HasLive { get; private set; }

    public bool HasBackfill { get; private set; }

    /// <summary>Whether a loud post that had been counted before came again, or had grown so meanwhile.</summary>
    public bool IsLoudAgain { get; private set; }

    /// <summary>Authors by their number in this hour.</summary>
    public IReadOnlyDictionary<long, AuthorPlace> Authors => _authors;

    /// <summary>Places in the batch of the mentions that are to be kept as evidence.</summary>
    public List<int> Posts { get; } = [];

    /// <summary>How many live negative mentions came from where, by minute.</summary>
    public Dictionary<(byte Minute, string Language, string Source), int> Origins { get; } = [];

    public void Add(in TalliedMention mention, long? author)
    {
        HasLive |= !mention.Backfill;
        HasBackfill |= mention.Backfill;
        Minute(mention.Minute).Add(mention);
        if (author is { } known)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_authors, InHour(known), out var isThere);
            place = (isThere ? place : AuthorPlace.None).With(mention);
            return;
        }

        // Who is not known is an author of each mention.
        Stand(new FirstMinutes(mention.Minute, mention.Negative ? mention.Minute : FirstMinutes.Never), 1, mention.Backfill);
    }

    public void MarkLoud(byte minute)
    {
        IsLoudAgain = true;
        Minute(minute).MarkLoud();
    }

    public void AddOrigin(byte minute, string language, string source)
        => CollectionsMarshal.GetValueRefOrAddDefault(Origins, (minute, language, source), out _)++;

    /// <summary>The minutes, with the authors in them.</summary>
    public IReadOnlyDictionary<byte, MinuteAdditions> Settle()
    {
        foreach (var author in _authors.Values)
        {
            Stand(author.Live, 1, backfill: false);
            if (author.HasBackfill)
            {
                Stand(author.Live, -1, backfill: true);
                Stand(author.All, 1, backfill: true);
            }
        }

        return _minutes;
    }

    private void Stand(FirstMinutes first, int by, bool backfill)
    {
        if (first.Any != FirstMinutes.Never)
        {
            Minute(first.Any).AddAuthor(by, backfill);
        }

        if (first.Negative != FirstMinutes.Never)
        {
            Minute(first.Negative).AddNegativeAuthor(by, backfill);
        }
    }

    private ref MinuteAdditions Minute(byte minute) => ref CollectionsMarshal.GetValueRefOrAddDefault(_minutes, minute, out _);

    /// <summary>One number for an author in one hour: all hours of a week share one tree.</summary>
    private long InHour(long author) => (long)(((ulong)author + ((ulong)Hour * 0x9E3779B97F4A7C15)) & long.MaxValue);
}
