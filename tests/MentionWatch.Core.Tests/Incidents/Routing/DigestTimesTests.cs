using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Tests.Incidents.Routing;

public sealed class DigestTimesTests
{
    [Fact]
    public void A_digest_is_never_further_away_than_its_times_and_always_ahead()
        => Prop.ForAll(Arb.From(Zones.Any.SelectMany(zone => Zones.Moments(zone).Select(at => (zone, at)))), drawn =>
        {
            var next = Digest(drawn.zone, "daily 08:30", "daily 18:00").NextAfter(drawn.at);

            next.ShouldBeGreaterThan(drawn.at);
            (next - drawn.at).ShouldBeLessThan(TimeSpan.FromHours(26 + 24));
            Digest(drawn.zone, "daily 08:30", "daily 18:00").NextAfter(next.AddTicks(-1)).ShouldBe(next);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-03-27T10:00:00Z", "2026-03-30T06:30:00Z")]
    [InlineData("2026-03-27T07:29:59Z", "2026-03-27T07:30:00Z")]
    [InlineData("2026-03-27T07:30:00Z", "2026-03-30T06:30:00Z")]
    public void A_digest_of_working_days_is_sent_by_the_clock_on_the_wall(string at, string next)
        => Digest(Zones.Madrid, "Mon-Fri 08:30").NextAfter(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture));

    private static DigestTimes Digest(TimeZoneInfo zone, params string[] times) => new("morning", zone, [.. times.Select(time => WeeklyTime.Parse(time).ShouldNotBeNull())]);
}
