using MentionWatch.Core.Mentions;

namespace MentionWatch.Core.Tests.Mentions;

public sealed class BrandMatcherTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly Brand Acme = new()
    {
        Key = "acme",
        Names = ["Acme", "Mudanzas Peña", "C&A"],
        Handles = ["acme_es"],
        Hashtags = ["AcmeFail"],
        Exclude = ["acme corporation of the cartoon"],
        OwnAccounts = ["AcmeOficial"],
    };

    private static readonly Brand Delta = new() { Key = "delta", Names = ["Delta", "pena"] };

    private readonly BrandMatcher _matcher = new([Acme, Delta]);

    [Theory]
    [InlineData("ACME me ha roto la mesa")]
    [InlineData("¿Ácme? nunca más")]
    [InlineData("ácme con la tilde aparte")]
    [InlineData("odio a #acme")]
    [InlineData("mudanzas   peña\nme lo rompió todo")]
    [InlineData("mudanzas pen\u0303a, compuesta a mano")]
    [InlineData("Mudanzas Pena, sin la eñe")]
    [InlineData("gracias @acme_es")]
    [InlineData("gracias ＠ａｃｍｅ_es")]
    [InlineData("(#acmefail)")]
    [InlineData("C&A.")]
    [InlineData("Acme")]
    public void A_name_a_handle_or_a_hashtag_as_a_whole_word_is_a_mention(string text)
        => Match(text).Mentioned.ShouldContain("acme");

    [Theory]
    [InlineData("")]
    [InlineData("acmeism is a school of poetry")]
    [InlineData("placmeado")]
    [InlineData("@acme_es_fans")]
    [InlineData("mail@acme_es")]
    [InlineData("#acmefailures")]
    [InlineData("the Acme Corporation of the cartoon sells anvils")]
    public void A_part_of_a_word_or_an_excluded_phrase_is_none(string text)
        => Match(text).ShouldBeSameAs(BrandMatches.None);

    [Fact]
    public void A_brand_spelled_with_n_is_not_the_word_with_ñ()
    {
        Match("qué peña más maja").ShouldBeSameAs(BrandMatches.None);
        Match("qué pena más grande").Mentioned.ShouldBe(["delta"]);
    }

    [Fact]
    public void A_text_can_belong_to_several_brands()
        => Match("delta y acme, tal para cual").Mentioned.ShouldBe(["acme", "delta"]);

    [Fact]
    public void A_source_that_is_searched_for_some_brands_gives_only_those()
        => _matcher.Match(Some("delta y acme"), ["delta"]).Mentioned.ShouldBe(["delta"]);

    [Theory]
    [InlineData("acmeoficial")]
    [InlineData("@AcmeOficial")]
    public void What_a_brand_writes_itself_is_conduct(string handle)
    {
        var matches = _matcher.Match(Some("Acme lo siente. Y Delta también") with { Author = new Author(Handle: handle) }, []);

        matches.Mentioned.ShouldBe(["delta"]);
        matches.Conduct.ShouldBe(["acme"]);
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("mudanzas peña")]
    public void A_brand_that_the_source_names_needs_no_name_in_the_text(string brand)
        => _matcher.Match(Some("se me llevaron la mesa") with { Brand = brand }, []).Mentioned.ShouldBe(["acme"]);

    [Fact]
    public void A_brand_that_the_source_names_and_nobody_knows_leaves_it_to_the_text()
        => _matcher.Match(Some("acme otra vez") with { Brand = "Acme S. L. (Madrid)" }, []).Mentioned.ShouldBe(["acme"]);

    [Fact]
    public void A_text_about_nobody_allocates_nothing()
    {
        var mention = Some(string.Concat(Enumerable.Repeat("nada que ver con nadie ", 40))) with { Author = new Author(Handle: "ana") };
        _matcher.Match(mention, []);
        const int Turns = 10_000;
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var turn = 0; turn < Turns; turn++)
        {
            _matcher.Match(mention, []);
        }

        // The runtime itself may allocate a little on this thread while it compiles.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Turns);
    }

    private static Mention Some(string text) => new() { Source = "test", Id = "1", Text = text, CreatedAt = Now, FetchedAt = Now };

    private BrandMatches Match(string text) => _matcher.Match(Some(text), []);
}
