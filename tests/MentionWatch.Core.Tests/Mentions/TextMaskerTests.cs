using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Mentions.Masking;

namespace MentionWatch.Core.Tests.Mentions;

public sealed class TextMaskerTests
{
    /// <summary>Pieces that masks are made of, and near misses: glued together at random they find what a fixed list would not.</summary>
    private static readonly string[] Pieces =
    [
        "@", "a", "_", ".", "-", "+", " ", "com", "co", "x.co", "@b", "1", "1234567", "12 34567", "http", "https", "://", ":", "www", "www.", "/", "ñ", "é",
        "\uD83D", "\uDE00", "😀", "user", "mail", "number", "\n", "\0", "%",
    ];

    [Theory]
    [InlineData("Hola @Ana_99!", "Hola @user!")]
    [InlineData("\"@Ana: hi", "\"@user: hi")]
    [InlineData("ask @ana@mastodon.social now", "ask @user now")]
    [InlineData("see https://t.co/AbC, ok", "see http ok")]
    [InlineData("(HTTP://x.y)", "(http")]
    [InlineData("go to www.example.com/a?b", "go to http")]
    [InlineData("write to ana.lopez+1@example.co.uk.", "write to mail.")]
    [InlineData("1234567@example.com", "mail")]
    [InlineData("glued@ana too", "mail too")]
    [InlineData("call 612 34 56 78 now", "call number now")]
    [InlineData("call +34 612-345-678", "call number")]
    [InlineData("ref AB1234567X", "ref ABnumberX")]
    public void What_points_at_a_person_is_masked(string text, string masked) => TextMasker.Mask(text).ShouldBe(masked);

    [Theory]
    [InlineData("in 2015 and 2016, 123456 times")]
    [InlineData("6-3 6-2 7-5")]
    [InlineData("12 -18-1520 x")]
    [InlineData("an @ alone, a : and awww.")]
    [InlineData("abc.es")]
    [InlineData("5@ 3€")]
    public void What_only_looks_like_it_stays(string text) => TextMasker.Mask(text).ShouldBe(text);

    [Fact]
    public void A_text_without_anything_to_mask_is_given_back_itself()
    {
        const string text = "nothing to see here, 12.5 % off: really.";
        TextMasker.Mask(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void Looking_for_masks_allocates_nothing_when_there_are_none()
    {
        const string text = "nothing to see here, 12.5 % off: really.";
        TextMasker.Mask(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            TextMasker.Mask(text);
        }

        // The runtime may allocate a little while it compiles the loop anew; less than a byte a text is nothing.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);
    }

    [Fact]
    public void Masking_a_masked_text_changes_nothing()
        => Prop.ForAll(Glued().ToArbitrary(), text =>
        {
            var once = TextMasker.Mask(text);
            return TextMasker.Mask(once) == once;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Fact]
    public void No_handle_and_no_long_number_survives()
        => Prop.ForAll(Glued().ToArbitrary(), text =>
        {
            var masked = TextMasker.Mask(text);
            return !masked.Contains("1234567", StringComparison.Ordinal) && !masked.Contains("@b", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("@a")]
    [InlineData("1a")]
    [InlineData("a@")]
    [InlineData("a@b.")]
    [InlineData("12 ")]
    [InlineData("@a@b.co")]
    public void A_long_text_takes_time_in_proportion_to_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var masked = TextMasker.Mask(text);
        (TextMasker.Mask(masked) == masked).ShouldBeTrue();
    }

    [Fact]
    public void An_empty_text_stays_empty() => TextMasker.Mask(string.Empty).ShouldBe(string.Empty);

    private static Gen<string> Glued() => Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
}
