using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Sources.Feed;

namespace MentionWatch.Tests.Sources.Feed;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Sat, 01 Aug 2026 10:30:00 GMT")]
    [InlineData("Sat, 01 Aug 2026 12:30:00 +0200")]
    [InlineData("Sat, 1 Aug 2026 05:30:00 EST")]
    [InlineData("Monday, 1 August 2026 06:30:00 EDT")]
    [InlineData("1 Aug 2026 10:30")]
    [InlineData("1 Aug 26 10:30 Z")]
    [InlineData("sáb, 01 ago 2026 10:30:00 UTC")]
    [InlineData("Sat, 01-Aug-2026 12:30:00 GMT+2")]
    [InlineData("Sat, 01 Aug 2026 10:30:00 Nowhere")]
    [InlineData("2026-08-01T10:30:00Z")]
    [InlineData("2026-08-01T12:30:00+02:00")]
    [InlineData("2026-08-01 10:30:00")]
    public void Dates_of_all_sorts_are_the_same_instant(string text)
        => FeedDate.Parse(text).ShouldBe(new DateTimeOffset(2026, 8, 1, 10, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("31 Feb 2026 10:00:00 GMT")]
    [InlineData("01 Foo 2026 10:00:00 GMT")]
    [InlineData("1 Aug 2026 25:00:00 GMT")]
    [InlineData("12")]
    public void What_is_no_date_is_none(string? text) => FeedDate.Parse(text).ShouldBeNull();

    [Fact]
    public void Every_instant_survives_being_written_in_either_notation()
        => Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            Gen.Choose(-14 * 60, 14 * 60).ToArbitrary(),
            (seconds, minutes) =>
            {
                var instant = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(minutes));
                var zone = instant.ToString("zzz", CultureInfo.InvariantCulture);
                var rfc822 = instant.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + zone.Replace(":", "", StringComparison.Ordinal);
                return FeedDate.Parse(rfc822) == instant && FeedDate.Parse(instant.ToString("o", CultureInfo.InvariantCulture)) == instant;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_it_fail()
        => Prop.ForAll<string?>(text => FeedDate.Parse(text) is null || text!.Any(char.IsAsciiDigit)).QuickCheckThrowOnFailure();
}
