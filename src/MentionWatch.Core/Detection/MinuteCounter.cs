using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Core.Detection;

/// <summary>Counts the mentions of one brand into minutes: each mention once, each author once in the clock hour.</summary>
/// <remarks>
/// The outcome depends neither on the order of the mentions nor on how often one comes, as long as a mention keeps the
/// time of its creation. The worker's commit script counts by the same rules in Redis. Not thread-safe.
/// </remarks>
public sealed class MinuteCounter
{
    private const long SecondsPerMinute = 60;
    private const long MinutesPerHour = 60;

    private readonly HashSet<long> _seen = [];
    private readonly Dictionary<long, MinuteCounts> _minutes = [];
    private readonly Dictionary<(long Hour, long Author), FirstMinutes> _authors = [];

    /// <summary>Counts a mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="verdict">What the classifier says of it.</param>
    /// <returns>Whether it was counted; <see langword="false"/> when it had been before.</returns>
    public bool Add(Mention mention, in Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (!_seen.Add(MentionIdentity.Of(mention)))
        {
            return false;
        }

        var minute = mention.CreatedAt.ToUnixTimeSeconds() / SecondsPerMinute;
        var negative = verdict.Sentiment == Sentiment.Negative;
        Change(minute, new MinuteCounts(1, negative ? 1 : 0, verdict.IsComplaint ? 1 : 0, 0, 0));
        AddAuthor(minute, MentionIdentity.OfAuthor(mention), negative);
        return true;
    }

    /// <summary>Reads consecutive minutes.</summary>
    /// <param name="firstMinute">Unix time of the first minute, divided by 60.</param>
    /// <param name="minutes">How many.</param>
    /// <returns>One element a minute.</returns>
    public MinuteCounts[] Read(long firstMinute, int minutes)
    {
        var counts = new MinuteCounts[minutes];
        for (var index = 0; index < minutes; index++)
        {
            counts[index] = _minutes.GetValueOrDefault(firstMinute + index);
        }

        return counts;
    }

    private void AddAuthor(long minute, long? author, bool negative)
    {
        if (author is not { } known)
        {
            Change(minute, new MinuteCounts(0, 0, 0, 1, negative ? 1 : 0));
            return;
        }

        var key = (minute / MinutesPerHour, known);
        var before = _authors.GetValueOrDefault(key, FirstMinutes.None);
        var after = before.With(minute, negative);
        Move(before.Any, after.Any, new MinuteCounts(0, 0, 0, 1, 0));
        Move(before.Negative, after.Negative, new MinuteCounts(0, 0, 0, 0, 1));
        _authors[key] = after;
    }

    private void Move(long from, long to, MinuteCounts one)
    {
        if (from == to)
        {
            return;
        }

        Change(to, one);
        if (from != FirstMinutes.Never)
        {
            Change(from, new MinuteCounts(0, 0, 0, -one.Authors, -one.NegativeAuthors));
        }
    }

    private void Change(long minute, MinuteCounts by) => _minutes[minute] = _minutes.GetValueOrDefault(minute) + by;

    /// <summary>The earliest minutes of the hour in which an author wrote, and wrote negatively.</summary>
    private readonly record struct FirstMinutes(long Any, long Negative)
    {
        public const long Never = long.MaxValue;

        public static FirstMinutes None { get; } = new(Never, Never);

        public FirstMinutes With(long minute, bool negative)
            => new(Math.Min(Any, minute), negative ? Math.Min(Negative, minute) : Negative);
    }
}
