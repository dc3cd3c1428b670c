namespace MentionWatch.Core.Detection;

/// <summary>Counts of one brand in one minute, by the time the mentions were created.</summary>
/// <remarks>
/// Authors are distinct within the clock hour (UTC) and belong to the earliest minute of that hour in which they wrote,
/// so the counts are the same in whatever order mentions arrive, and thirty posts of one angry author count as one.
/// A mention without a known author counts as an author of its own.
/// </remarks>
/// <param name="Total">Mentions.</param>
/// <param name="Negative">Mentions with negative sentiment.</param>
/// <param name="Complaints">Mentions that are complaints.</param>
/// <param name="Authors">Authors first seen in this minute of the hour.</param>
/// <param name="NegativeAuthors">Authors whose first negative mention of the hour fell into this minute.</param>
/// <param name="Late">Mentions that were heard long after they were written, as after an outage.</param>
/// <param name="Loud">Whether the minute holds a post that may be a crisis by itself (1) or not (0); in a sum, how many minutes do.</param>
public readonly record struct MinuteCounts(int Total, int Negative, int Complaints, int Authors, int NegativeAuthors, int Late = 0, int Loud = 0)
{
    /// <summary>How long after it was written a mention counts as late.</summary>
    public static TimeSpan LateFrom { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Adds two minutes, or two parts of one.</summary>
    public static MinuteCounts operator +(MinuteCounts left, MinuteCounts right) => Add(left, right);

    /// <summary>Adds two minutes, or two parts of one.</summary>
    public static MinuteCounts Add(MinuteCounts left, MinuteCounts right) => new(
        left.Total + right.Total,
        left.Negative + right.Negative,
        left.Complaints + right.Complaints,
        left.Authors + right.Authors,
        left.NegativeAuthors + right.NegativeAuthors,
        left.Late + right.Late,
        left.Loud + right.Loud);
}
