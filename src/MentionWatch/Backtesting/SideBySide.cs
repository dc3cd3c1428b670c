namespace MentionWatch.Backtesting;

/// <summary>Does something for every configuration of a replay, on all cores where there are so many that it pays.</summary>
internal static class SideBySide
{
    private const int Many = 4;

    public static void ForEach<T>(IReadOnlyList<T> lanes, Action<T> action)
    {
        if (lanes.Count >= Many)
        {
            Parallel.For(0, lanes.Count, lane => action(lanes[lane]));
            return;
        }

        foreach (var lane in lanes)
        {
            action(lane);
        }
    }
}
