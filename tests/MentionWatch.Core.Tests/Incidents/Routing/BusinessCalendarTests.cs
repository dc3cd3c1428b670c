using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Tests.Incidents.Routing;

public sealed class BusinessCalendarTests
{
    private static readonly Gen<string> Clock = Gen.Choose(0, 23).SelectMany(hour => Gen.Choose(0, 59).Select(minute => $"{hour:00}:{minute:00}"));

    private static readonly Gen<(TimeZoneInfo Zone, DateTimeOffset At)> Moment = Zones.Any.SelectMany(zone => Zones.Moments(zone).Select(at => (zone, at)));

    [Fact]
    public void Hours_that_follow_each_other_hold_every_moment_once_whatever_the_clock_does()
        => Prop.ForAll(Arb.From(Moment.SelectMany(moment => Clock.Select(cut => (moment, cut)))), drawn =>
        {
            var ((zone, at), cut) = drawn;
            string[] halves = cut == "00:00" ? ["daily 00:00-24:00"] : [$"daily 00:00-{cut}", $"daily {cut}-24:00"];

            halves.Count(half => Calendar(zone, half).Contains(at)).ShouldBe(1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_changes_until_the_next_change_and_it_changes_then()
        => Prop.ForAll(Arb.From(Moment.SelectMany(moment => Clock.SelectMany(from => Clock.Select(to => (moment, from, to))))), drawn =>
        {
            var ((zone, at), from, to) = drawn;
            var calendar = Calendar(zone, $"Mon-Wed,Sat {from}-{to}");
            var change = calendar.NextChange(at).ShouldNotBeNull();

            change.ShouldBeGreaterThan(at);
            calendar.Contains(change).ShouldBe(!calendar.Contains(at));
            Enumerable.Range(0, 40).Select(part => at + ((change - at) * (part / 40.0))).ShouldAllBe(moment => calendar.Contains(moment) == calendar.Contains(at));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void On_a_holiday_no_hours_begin_and_those_of_the_evening_before_end()
        => Prop.ForAll(Arb.From(Moment), drawn =>
        {
            var (zone, at) = drawn;
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
            var calendar = new BusinessCalendar(zone, [Hours("daily 22:00-07:00"), Hours("daily 09:00-18:00")], new HashSet<DateOnly> { today });
            var time = TimeZoneInfo.ConvertTime(at, zone).TimeOfDay;

            calendar.Contains(at).ShouldBe(time < TimeSpan.FromHours(7));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", false)]
    [InlineData("2026-03-29T01:00:00Z", true)]
    [InlineData("2026-03-29T01:59:59Z", true)]
    [InlineData("2026-03-29T02:00:00Z", false)]
    public void Hours_that_begin_at_a_time_the_clock_leaves_out_begin_when_it_is_put_forward(string at, bool inside)
        => Calendar(Zones.Madrid, "daily 02:30-04:00").Contains(At(at)).ShouldBe(inside);

    [Theory]
    [InlineData("2011-12-30T01:11:00Z", false)]
    [InlineData("2011-12-30T10:30:00Z", false)]
    [InlineData("2011-12-30T19:30:00Z", true)]
    public void Hours_of_a_day_that_a_place_left_out_never_are(string at, bool inside)
        => Calendar(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia"), "Fri,Sat 09:00-18:00").Contains(At(at)).ShouldBe(inside);

    [Theory]
    [InlineData("2026-10-25T00:29:59Z", false)]
    [InlineData("2026-10-25T00:30:00Z", true)]
    [InlineData("2026-10-25T01:30:00Z", true)]
    [InlineData("2026-10-25T02:59:59Z", true)]
    [InlineData("2026-10-25T03:00:00Z", false)]
    public void Hours_that_begin_at_a_time_the_clock_shows_twice_begin_with_the_first(string at, bool inside)
        => Calendar(Zones.Madrid, "daily 02:30-04:00").Contains(At(at)).ShouldBe(inside);

    [Fact]
    public void Office_hours_end_in_the_evening_and_begin_after_the_weekend_and_the_holiday()
    {
        var calendar = new BusinessCalendar(Zones.Madrid, [Hours("Mon-Fri 09:00-18:00")], new HashSet<DateOnly> { new(2026, 3, 30) });

        calendar.NextChange(At("2026-03-27T10:00:00Z")).ShouldBe(At("2026-03-27T17:00:00Z"));
        calendar.NextChange(At("2026-03-27T17:00:00Z")).ShouldBe(At("2026-03-31T07:00:00Z"));
    }

    [Fact]
    public void Hours_around_the_clock_never_change()
        => Calendar(Zones.Madrid, "daily 00:00-24:00").NextChange(At("2026-03-27T10:00:00Z")).ShouldBeNull();

    [Theory]
    [InlineData("Mon 09:00-18:00", DayOfWeek.Monday)]
    [InlineData("Sat-Mon 09:00-18:00", DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday)]
    [InlineData("Tue,Thu-Fri 09:00-18:00", DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Friday)]
    public void Days_are_read_as_people_write_them(string written, params DayOfWeek[] days)
        => Enum.GetValues<DayOfWeek>().Where(Hours(written).BeginOn).ShouldBe(days, ignoreOrder: true);

    [Theory]
    [InlineData("")]
    [InlineData("09:00-18:00")]
    [InlineData("mon 09:00-18:00")]
    [InlineData("Mon 9:00-18:00")]
    [InlineData("Mon 09:00-24:30")]
    [InlineData("Mon 24:00-09:00")]
    [InlineData("Mon- 09:00-18:00")]
    [InlineData("Mon 09:00-18:00\n")]
    [InlineData("Mon  09:00-18:00")]
    public void Anything_else_is_refused(string written) => WeeklyHours.Parse(written).ShouldBeNull();

    private static BusinessCalendar Calendar(TimeZoneInfo zone, string hours) => new(zone, [Hours(hours)], new HashSet<DateOnly>());

    private static WeeklyHours Hours(string written) => WeeklyHours.Parse(written).ShouldNotBeNull();

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
