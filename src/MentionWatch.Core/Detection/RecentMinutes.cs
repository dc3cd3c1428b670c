namespace MentionWatch.Core.Detection;

/// <summary>The last minutes of one brand, as the detector looks at them.</summary>
/// <param name="counts">Counts minute by minute, oldest first; the last is the minute under way.</param>
/// <param name="now">The moment of the look, in UTC.</param>
/// <param name="testedSince">First minute that may be tested; what lies before was not watched, or belongs to an incident that has ended.</param>
/// <param name="posts">Negative or complaining posts of these minutes, in any order; needed only where <see cref="BrandWatch.WantsPosts"/> says so.</param>
public readonly ref struct RecentMinutes(ReadOnlySpan<MinuteCounts> counts, DateTimeOffset now, long testedSince = 0, ReadOnlySpan<NotedPost> posts = default)
{
    /// <summary>Negative or complaining posts of these minutes.</summary>
    public ReadOnlySpan<NotedPost> Posts { get; } = posts;

    /// <summary>Counts minute by minute, oldest first.</summary>
    public ReadOnlySpan<MinuteCounts> Counts { get; } = counts;

    /// <summary>The minute under way, in minutes of Unix time.</summary>
    public long LastMinute { get; } = MinuteOf(now);

    /// <summary>First minute that may be tested.</summary>
    public long TestedSince { get; } = testedSince;

    /// <summary>The moment of the look, in UTC.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Start of a minute of Unix time.</summary>
    public static DateTimeOffset At(long minute) => DateTimeOffset.FromUnixTimeSeconds(minute * 60);

    /// <summary>The minute of Unix time that a moment lies in.</summary>
    public static long MinuteOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 60;

    /// <summary>The first of the last <paramref name="minutes"/> that may be tested.</summary>
    public long FirstTested(int minutes) => Math.Max(TestedSince, LastMinute - minutes);

    /// <summary>How many of the last <paramref name="minutes"/> and the one under way may be tested and are here.</summary>
    public int Tested(int minutes) => (int)Math.Clamp(LastMinute - TestedSince + 1, 0, Math.Min(minutes + 1, Counts.Length));
}
