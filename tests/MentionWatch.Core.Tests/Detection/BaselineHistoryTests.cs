using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Tests.Detection;

public sealed class BaselineHistoryTests
{
    private const long First = 493_000;

    [Fact]
    public void It_is_the_same_however_the_hours_are_handed_in()
    {
        var hours = Gen.Choose(0, 60).Two().Select(pair => new HourCounts(pair.Item1 / 6, pair.Item2)).ArrayOf(200);
        var cuts = Gen.Choose(1, 60).ListOf();
        Prop.ForAll(hours.Zip(cuts).ToArbitrary(), input => Expected(input.Item1, input.Item2) == Expected(input.Item1, [])).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_mention_that_comes_some_hours_late_changes_what_is_normal()
    {
        var (punctual, late) = (Steady(48), Steady(48));
        late[40] = new HourCounts(0, 5);
        var history = new BaselineHistory(new BaselineSettings(), TimeZoneInfo.Utc, First);
        history.Advance(late);
        history.Advance(punctual.AsSpan((int)(history.NextHour - First)));

        history.Current.Expect(16).ShouldBe(Told(punctual).Current.Expect(16));
    }

    [Fact]
    public void Hours_before_the_first_mention_are_unknown_and_not_calm_and_its_own_is_known_in_part()
    {
        HourCounts[] hours = [.. new HourCounts[100], .. Steady(24)];

        Told(hours).Current.HoursLearnt.ShouldBe(23);
    }

    [Fact]
    public void The_hours_of_an_incident_are_left_out_with_the_first()
    {
        var history = new BaselineHistory(new BaselineSettings(), TimeZoneInfo.Utc, First);
        history.Exclude(First + 10, First + 19);
        history.Advance(Steady(100));

        history.Current.HoursLearnt.ShouldBe(89);
    }

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    public void When_clocks_change_the_morning_is_expected_by_the_clock_of_the_brand(string changed)
    {
        var madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
        var change = DateTimeOffset.Parse($"{changed}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds() / 3600;
        int Talk(long hour) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(hour * 3600), madrid).Hour is >= 8 and < 23 ? 40 : 2;
        var history = new BaselineHistory(new BaselineSettings(), madrid, change - (21 * 24));

        history.Advance([.. Enumerable.Range(0, 22 * 24).Select(hour => new HourCounts(0, Talk(change - (21 * 24) + hour)))]);

        for (var hour = history.CurrentHour; hour < history.CurrentHour + (7 * 24); hour++)
        {
            history.Current.Expect(HourOfWeek.Of(hour, madrid)).Others.ShouldBe(Talk(hour), tolerance: 5);
        }
    }

    private static HourCounts[] Steady(int hours) => [.. Enumerable.Repeat(new HourCounts(5, 50), hours)];

    private static BaselineHistory Told(HourCounts[] hours)
    {
        var history = new BaselineHistory(new BaselineSettings(), TimeZoneInfo.Utc, First);
        history.Advance(hours);
        return history;
    }

    private static Expectation Expected(HourCounts[] hours, IEnumerable<int> cuts)
    {
        var history = new BaselineHistory(new BaselineSettings(), TimeZoneInfo.Utc, First);
        foreach (var length in cuts)
        {
            var from = (int)(history.NextHour - First);
            var to = Math.Min(hours.Length, (int)(history.CurrentHour - First) + length);
            history.Advance(hours.AsSpan(from, to - from));
        }

        history.Advance(hours.AsSpan((int)(history.NextHour - First)));
        return history.Current.Expect(30);
    }
}
