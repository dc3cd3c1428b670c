namespace MentionWatch.Core.Incidents.Routing;

/// <summary>When a digest is sent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Zone">The time zone of the clock on the wall.</param>
/// <param name="Times">Its times; at least one.</param>
public sealed record DigestTimes(string Name, TimeZoneInfo Zone, IReadOnlyList<WeeklyTime> Times)
{
    /// <summary>A week, and a day on either side for what the clock does meanwhile.</summary>
    private const int Days = 9;

    /// <summary>The first time after a moment at which it is sent, in UTC.</summary>
    /// <param name="at">The moment.</param>
    public DateTimeOffset NextAfter(DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(LocalClock.WallAt(at, Zone));
        return Enumerable.Range(-1, Days)
            .Select(today.AddDays)
            .SelectMany(day => Times.Where(time => time.IsOn(day.DayOfWeek)).Select(time => LocalClock.FirstAt(day.ToDateTime(default) + time.Time, Zone)))
            .Where(sent => sent > at)
            .Min();
    }
}
