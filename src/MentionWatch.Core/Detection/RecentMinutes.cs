namespace MentionWatch.Core.Detection;

/// <summary>The last minutes of one brand, as the detector looks at them.</summary>
/// <param name="counts">Counts minute by minute, oldest first.</param>
/// <param name="end">The moment they end, in UTC; the last minute may be a part of one.</param>
/// <param name="liveSince">First minute that was watched live; what lies before was filled in afterwards and is never tested.</param>
public readonly ref struct RecentMinutes(ReadOnlySpan<MinuteCounts> counts, DateTimeOffset end, long liveSince)
{
    /// <summary>Counts minute by minute, oldest first.</summary>
    public ReadOnlySpan<MinuteCounts> Counts { get; } = counts;

    /// <summary>Unix time of the last minute, in minutes.</summary>
    public long LastMinute { get; } = LastMinuteBefore(end);

    /// <summary>First minute that was watched live.</summary>
    public long LiveSince { get; } = liveSince;

    /// <summary>The moment they end, in UTC.</summary>
    public DateTimeOffset End { get; } = end;

    /// <summary>Start of a minute of Unix time.</summary>
    public static DateTimeOffset At(long minute) => DateTimeOffset.FromUnixTimeSeconds(minute * 60);

    /// <summary>The minute that is under way, or ends, at a moment.</summary>
    public static long LastMinuteBefore(DateTimeOffset end) => (end.UtcTicks - 1 - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMinute;

    /// <summary>How many of the last <paramref name="minutes"/> were watched live and are here.</summary>
    public int Live(int minutes) => (int)Math.Clamp(LastMinute - LiveSince + 1, 0, Math.Min(minutes, Counts.Length));
}
