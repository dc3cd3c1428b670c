using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Configuration;

namespace MentionWatch.Tests.Configuration;

public sealed class DurationTests
{
    [Theory]
    [InlineData("30s", 30)]
    [InlineData("5m", 300)]
    [InlineData("2h", 7200)]
    [InlineData("7d", 604800)]
    [InlineData("1h30m", 5400)]
    [InlineData("01:30:00", 5400)]
    [InlineData("1.00:00:00", 86400)]
    [InlineData("0s", 0)]
    public void Each_notation_is_read(string text, int seconds)
    {
        Duration.TryParse(text, out var duration).ShouldBeTrue();
        duration.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("-5m")]
    [InlineData("-00:05:00")]
    [InlineData("5 m")]
    [InlineData("5M")]
    [InlineData("30m1h")]
    [InlineData("1h1h")]
    [InlineData("٣m")]
    [InlineData("999999999999d")]
    [InlineData("999999999d")]
    [InlineData("5m\n")]
    public void Anything_else_is_refused(string text) => Duration.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void What_is_written_is_read_back_as_the_same_length()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<long>().Filter(ticks => ticks >= 0),
            ticks => Duration.TryParse(Duration.Format(TimeSpan.FromTicks(ticks)), out var read) && read.Ticks == ticks).QuickCheckThrowOnFailure();

    [Fact]
    public void Units_add_up_whatever_their_numbers()
        => Prop.ForAll(
            Gen.Choose(0, 59).Four().ToArbitrary(),
            parts =>
            {
                var (days, hours, minutes, seconds) = parts;
                var length = new TimeSpan(days, hours, minutes, seconds);
                return Duration.TryParse($"{days}d{hours}h{minutes}m{seconds}s", out var read) && read == length;
            }).QuickCheckThrowOnFailure();
}
