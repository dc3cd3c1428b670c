using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Tests.Detection;

public sealed class HourOfWeekTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    [Theory]
    [InlineData("2026-10-19T00:00Z", 2)]
    [InlineData("2026-10-19T22:00Z", 24)]
    [InlineData("2026-10-23T07:00Z", (4 * 24) + 9)]
    [InlineData("2026-10-30T08:00Z", (4 * 24) + 9)]
    public void A_local_hour_stays_itself_when_the_clocks_change(string instant, int slot)
        => HourOfWeek.Of(Hour(instant), Madrid).ShouldBe(slot);

    [Fact]
    public void The_hour_that_is_lived_twice_in_autumn_is_one_hour_of_the_week()
        => Enumerable.Range(0, 3).Select(step => HourOfWeek.Of(Hour("2026-10-25T00:00Z") + step, Madrid)).ShouldBe([146, 146, 147]);

    [Fact]
    public void The_hour_that_is_left_out_in_spring_is_left_out_of_the_week()
        => Enumerable.Range(0, 3).Select(step => HourOfWeek.Of(Hour("2026-03-29T00:00Z") + step, Madrid)).ShouldBe([145, 147, 148]);

    [Fact]
    public void The_week_begins_on_monday_at_midnight() => HourOfWeek.Of(Hour("2026-03-02T00:00Z"), TimeZoneInfo.Utc).ShouldBe(0);

    private static long Hour(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds() / 3600;
}
