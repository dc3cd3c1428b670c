using MentionWatch.Buffering.Persistence;

namespace MentionWatch.Tests.Buffering.Persistence;

public sealed class AofPositionTests
{
    private static readonly AofPosition Told = new("run", HasFile: true, BaseSize: 50, Written: 100, Waiting: 10);

    [Theory]
    [InlineData(100, 10, false)]
    [InlineData(100, 500, false)]
    [InlineData(109, 900, false)]
    [InlineData(110, 900, true)]
    [InlineData(400, 900, true)]
    [InlineData(100, 0, true)]
    public void It_is_written_when_the_file_has_grown_past_it_or_nothing_waits(long written, long waiting, bool expected)
        => (Told with { Written = written, Waiting = waiting }).HasWritten(Told).ShouldBe(expected);

    [Fact]
    public void Sizes_of_a_rewritten_file_say_nothing_of_what_was_told_before()
        => (Told with { BaseSize = 60, Written = 400 }).HasWritten(Told).ShouldBeFalse();

    [Fact]
    public void Without_a_file_nothing_is_waited_for()
        => (Told with { HasFile = false }).HasWritten(Told).ShouldBeTrue();
}
