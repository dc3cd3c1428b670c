using MentionWatch.Web.Actions;

namespace MentionWatch.Tests.Web.Actions;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("Ana\u202E\r\n  Ruiz\0", "Ana Ruiz")]
    [InlineData("abcdefghijkl", "abcdefghi…")]
    [InlineData("\u200B \n", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void It_hides_nothing_reorders_nothing_and_is_no_longer_than_it_may_be(string? typed, string? kept) => OneLine.Of(typed, 10).ShouldBe(kept);
}
