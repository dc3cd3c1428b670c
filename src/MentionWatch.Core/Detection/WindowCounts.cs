namespace MentionWatch.Core.Detection;

/// <summary>What was counted in one window.</summary>
/// <param name="Minutes">Minutes of the window that may be tested, the one under way included.</param>
/// <param name="Sum">Sum of its minutes.</param>
internal readonly record struct WindowCounts(int Minutes, MinuteCounts Sum)
{
    public int NegativeAuthors => Sum.NegativeAuthors;

    public int Others => Math.Max(0, Sum.Authors - Sum.NegativeAuthors);

    public static WindowCounts Of(RecentMinutes recent, int minutes)
    {
        var tested = recent.Tested(minutes);
        var sum = default(MinuteCounts);
        foreach (ref readonly var minute in recent.Counts[^tested..])
        {
            sum += minute;
        }

        return new(tested, sum);
    }
}
