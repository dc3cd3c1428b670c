namespace MentionWatch.Sources.HackerNews;

/// <summary>A stretch of time in Unix seconds.</summary>
/// <param name="From">Its first second.</param>
/// <param name="To">The second after its last.</param>
internal readonly record struct TimeWindow(long From, long To)
{
    public bool CanSplit => To - From > 1;

    public (TimeWindow Older, TimeWindow Newer) Split()
    {
        var middle = From + ((To - From) / 2);
        return (new TimeWindow(From, middle), new TimeWindow(middle, To));
    }
}
