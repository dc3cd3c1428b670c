using MentionWatch.Buffering.Pipeline;

namespace MentionWatch.Tests.Buffering;

public sealed class ReadSizeTests
{
    [Theory]
    [InlineData(1, 200, 64)]
    [InlineData(64, 200, 8)]
    [InlineData(1, 60_000, 17)]
    [InlineData(1, 5_000_000, 1)]
    public void The_fuller_and_the_larger_entries_are_the_fewer_are_read_at_once(int mentions, int bytes, int expected)
    {
        var size = new ReadSize();
        StreamEntry[] entries = [.. Enumerable.Range(0, 4).Select(_ => new StreamEntry("1-1", [.. Enumerable.Range(0, mentions).Select(_ => new ReadOnlyMemory<byte>(new byte[bytes]))]))];

        size.Observe(entries);

        size.Entries.ShouldBe(expected);
    }

    [Fact]
    public void An_empty_read_teaches_nothing()
    {
        var size = new ReadSize();
        var before = size.Entries;

        size.Observe([]);

        size.Entries.ShouldBe(before);
    }
}
