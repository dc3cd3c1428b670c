namespace MentionWatch.Core.Detection;

/// <summary>The last minutes of one brand, as the detector looks at them.</summary>
/// <param name="counts">Counts minute by minute, oldest first; the last is the minute under way.</param>
/// <param name="now">The moment of the look, in UTC.</param>
/// <param name="liveSince">First minute that was watched live; what lies before was filled in afterwards and is never tested.</param>
public readonly ref struct RecentMinutes(ReadOnlySpan<MinuteCounts> counts, DateTimeOffset now, long liveSince)
{
    /// <summary>Counts minute by minute, oldest first.</summary>
    public ReadOnlySpan<MinuteCounts> Counts { get; } = counts;

    /// <summary>The minute under way, in minutes of Unix time.</summary>
    public long LastMinute { get; } = MinuteOf(now);

    /// <summary>First minute that was watched live.</summary>
    public long LiveSince { get; } = liveSince;

    /// <summary>The moment of the look, in UTC.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Start of a minute of Unix time.</summary>
    public static DateTimeOffset At(long minute) => DateTimeOffset.FromUnixTimeSeconds(minute * 60);

    /// <summary>The minute of Unix time that a moment lies in.</summary>
    public static long MinuteOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 60;

    /// <summary>How many of the last <paramref name="minutes"/> and the one under way were watched live and are here.</summary>
    public int Live(int minutes) => (int)Math.Clamp(LastMinute - LiveSince + 1, 0, Math.Min(minutes + 1, Counts.Length));
}
