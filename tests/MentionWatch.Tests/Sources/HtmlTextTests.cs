using MentionWatch.Sources;

namespace MentionWatch.Tests.Sources;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("a &amp; b &ntilde;", "a & b ñ")]
    [InlineData("<p>one<p>two<br>three", "one\n\ntwo\nthree")]
    [InlineData("one\ntwo <b>three</b>", "one two three")]
    [InlineData("<script>alert(1)</script>seen<style>p{}</style>", "seen")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\n\nb")]
    public void Html_becomes_what_a_reader_sees(string? html, string text) => HtmlText.ToPlain(html).ShouldBe(text);

    [Fact]
    public void Deep_nesting_does_not_overflow_the_stack()
        => HtmlText.ToPlain(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "acme").ShouldBe("acme");
}
