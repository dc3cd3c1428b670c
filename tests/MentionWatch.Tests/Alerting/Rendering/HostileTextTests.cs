using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Tests.Alerting.Rendering;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("dos\r\n\tlíneas \0y\u0007 más", "dos líneas y más")]
    [InlineData("\u202Eodis ah on\u202C", "odis ah on")]
    [InlineData("in\u200Bvis\u2060ible\uFEFF", "invisible")]
    [InlineData("familia 👩‍👧 entera", "familia 👩‍👧 entera")]
    public void What_is_not_text_is_removed(string text, string clean) => HostileText.Clean(text).ShouldBe(clean);

    [Fact]
    public void Half_a_pair_of_surrogates_becomes_the_replacement_character() => HostileText.Clean("half \uD83D a pair").ShouldBe("half \uFFFD a pair");

    [Fact]
    public void What_comes_out_is_one_clean_line_and_cleaning_again_changes_nothing()
        => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var clean = HostileText.Clean(text.Get);
            return clean.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control)
                && HostileText.Clean(clean) == clean;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("https://x.example/a b", "https://x.example/a%20b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://bank.example@evil.example/", null)]
    [InlineData("/relative", null)]
    [InlineData(null, null)]
    public void Only_web_addresses_become_links(string? url, string? link) => SafeLink.Of(url).ShouldBe(link);
}
