using MentionWatch.Buffering.Payloads;
using MentionWatch.Core.Detection;

namespace MentionWatch.Tests.Buffering;

public sealed class MinutePayloadTests
{
    [Fact]
    public void Counts_of_every_size_are_read()
    {
        var (live, filled) = MinutePayload.Decode([0x7F, 0xCC, 0xFF, 0xCD, 0x01, 0x00, 0xCE, 0x00, 0x01, 0x00, 0x00, 0xD2, 0x00, 0x00, 0x01, 0x2C, 0, 0, 0, 0xFF, 0xD1, 0xFF, 0x00]);

        live.ShouldBe(new MinuteCounts(127, 255, 256, 65_536, 300));
        filled.ShouldBe(new MinuteCounts(0, 0, 0, -1, -256));
    }

    [Fact]
    public void How_often_a_loud_post_came_is_not_told()
        => MinutePayload.Decode([1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 2, 9]).Live.ShouldBe(new MinuteCounts(1, 1, 0, 1, 1, Late: 2, Loud: 1));

    [Theory]
    [InlineData(new byte[] { 1, 2, 3, 4 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 0xCD, 1 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 0xA1 })]
    public void Anything_else_is_refused(byte[] value) => Should.Throw<FormatException>(() => MinutePayload.Decode(value));

    [Fact]
    public void The_field_of_a_minute_is_one_sign()
    {
        foreach (var minute in Enumerable.Range(0, 60))
        {
            MinutePayload.MinuteOf([(byte)MinutePayload.FieldOf(minute)]).ShouldBe(minute);
        }
    }
}
