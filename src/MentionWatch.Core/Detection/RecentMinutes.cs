namespace MentionWatch.Core.Detection;

/// <summary>The last minutes of one brand, as the detector looks at them.</summary>
/// <param name="counts">Counts minute by minute, oldest first.</param>
/// <param name="lastMinute">Unix time of the last of them, in minutes.</param>
/// <param name="liveSince">First minute that was watched live; what lies before was filled in afterwards and is never tested.</param>
public readonly ref struct RecentMinutes(ReadOnlySpan<MinuteCounts> counts, long lastMinute, long liveSince)
{
    /// <summary>Counts minute by minute, oldest first.</summary>
    public ReadOnlySpan<MinuteCounts> Counts { get; } = counts;

    /// <summary>Unix time of the last minute, in minutes.</summary>
    public long LastMinute { get; } = lastMinute;

    /// <summary>First minute that was watched live.</summary>
    public long LiveSince { get; } = liveSince;

    /// <summary>End of the last minute.</summary>
    public DateTimeOffset End => At(LastMinute + 1);

    /// <summary>Start of a minute of Unix time.</summary>
    public static DateTimeOffset At(long minute) => DateTimeOffset.FromUnixTimeSeconds(minute * 60);

    /// <summary>How many of the last <paramref name="minutes"/> were watched live and are here.</summary>
    public int Live(int minutes) => (int)Math.Clamp(LastMinute - LiveSince + 1, 0, Math.Min(minutes, Counts.Length));
}
