namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Hours of the week in a time zone, without those that begin on a holiday.</summary>
/// <param name="zone">The time zone of the clock on the wall.</param>
/// <param name="hours">The hours.</param>
/// <param name="holidays">Days on which none of them begin.</param>
public sealed class BusinessCalendar(TimeZoneInfo zone, IReadOnlyList<WeeklyHours> hours, IReadOnlySet<DateOnly> holidays)
{
    /// <summary>Far enough to see past any row of holidays a calendar may have.</summary>
    private const int DaysAhead = 400;

    /// <summary>The first moment at which the clock on the wall shows a time or, where it is put forward over it, the moment it is put forward, in UTC.</summary>
    /// <param name="wall">The time on the wall.</param>
    /// <param name="zone">The time zone of the clock.</param>
    public static DateTimeOffset FirstAt(DateTime wall, TimeZoneInfo zone) => LocalClock.FirstAt(wall, zone);

    /// <summary>Whether a moment lies within the hours.</summary>
    /// <param name="at">The moment.</param>
    public bool Contains(DateTimeOffset at) => Around(DayOf(at)).Any(interval => interval.Contains(at));

    /// <summary>When the hours next begin or end after a moment, in UTC; <see langword="null"/> when they never do.</summary>
    /// <param name="after">The moment.</param>
    public DateTimeOffset? NextChange(DateTimeOffset after)
    {
        var inside = Contains(after);
        var day = DayOf(after);
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            var change = Around(day.AddDays(ahead)).SelectMany(interval => interval.Ends)
                .Where(end => end > after && Contains(end) != inside)
                .Select(end => (DateTimeOffset?)end)
                .Min();
            if (change is not null)
            {
                return change;
            }
        }

        return null;
    }

    /// <summary>The hours that touch a day: its own and those of its neighbours.</summary>
    private IEnumerable<Interval> Around(DateOnly day) => Of(day.AddDays(-1)).Concat(Of(day)).Concat(Of(day.AddDays(1)));

    private IEnumerable<Interval> Of(DateOnly day)
        => holidays.Contains(day) ? [] : hours.Where(each => each.BeginOn(day.DayOfWeek)).Select(each => IntervalOf(day.ToDateTime(default) + each.Start, each.Length));

    private Interval IntervalOf(DateTime start, TimeSpan length) => new(LocalClock.FirstAt(start, zone), LocalClock.FirstAt(start + length, zone));

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(LocalClock.WallAt(at, zone));

    private readonly record struct Interval(DateTimeOffset Start, DateTimeOffset End)
    {
        public IEnumerable<DateTimeOffset> Ends => [Start, End];

        public bool Contains(DateTimeOffset at) => Start <= at && at < End;
    }
}
