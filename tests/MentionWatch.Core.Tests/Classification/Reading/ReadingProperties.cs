using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Mentions.Masking;
using MentionWatch.Core.Tests.Classification.Linear;
using MentionWatch.Engines.Tables;
using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Core.Tests.Classification.Reading;

/// <summary>What must not change a verdict, tried on texts glued together from what people, and those who hide something, write.</summary>
public sealed class ReadingProperties
{
    private static readonly string[] Unseen = ["\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\uFE0F", "\u202E"];

    private static readonly Gen<string> Text = Gen.Elements(
            "pésima", "me encanta", "Worst", "thank you", "ñandú", "año", "No", "not", "@ana", "http://x.co/a", "612 345 678", "a@b.co", " ", "  ", "\n", ".", "!!!", ",",
            "😡", "👩‍👧", "#MeEncanta", ":)", "xD", "ÁÉÍ", "ããã", "ç", "ö", "soooo", "\uD83D", "\uDE00", "1", "'", "¿", "the", "la", "es", "très", "не", " mal", " bad ", "no está ", " problema", "isn't a ")
        .ListOf().Select(string.Concat);

    private static readonly TableClassifier Classifier = new(SmallTexts.Trained);

    [Fact]
    public void What_is_visible_stays_so()
        => Prop.ForAll<NonNull<string>>(text => Visible(Visible(text.Get)) == Visible(text.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Masking_what_is_visible_twice_changes_nothing_more()
        => Check(text => TextMasker.Mask(TextMasker.Mask(Visible(text))) == TextMasker.Mask(Visible(text)));

    [Fact]
    public void Folding_folded_characters_changes_nothing_more()
        => Check(text => Folded(Folded(text)) == Folded(text));

    [Fact]
    public void Invisible_characters_anywhere_do_not_change_the_verdict()
        => Prop.ForAll(Text.ToArbitrary(), Gen.Choose(0, 1 << 20).ListOf().ToArbitrary(), (text, places) =>
        {
            var hidden = places.Aggregate(text, (so, place) => so.Insert(place % (so.Length + 1), Unseen[place % Unseen.Length]));
            return Classifier.Classify(hidden, null) == Classifier.Classify(text, null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Letters_and_marks_apart_or_together_do_not_change_the_verdict()
        => Check(text => !IsWhole(text)
            || Classifier.Classify(text.Normalize(NormalizationForm.FormD), null) == Classifier.Classify(text.Normalize(NormalizationForm.FormC), null));

    [Fact]
    public void Blanks_around_a_text_do_not_change_the_verdict()
        => Check(text => Classifier.Classify($" \n\u00A0{text}\t \u3000", null) == Classifier.Classify(text, null));

    [Fact]
    public void Any_text_has_a_verdict_whose_probabilities_are_numbers()
        => Prop.ForAll<string>(text => float.IsFinite(Classifier.Classify(text, null).Scores.Complaint)).QuickCheckThrowOnFailure();

    private static void Check(Func<string, bool> holds) => Prop.ForAll(Text.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    /// <summary>Only a text without lone surrogates can be normalised.</summary>
    private static bool IsWhole(string text)
    {
        var runes = text.EnumerateRunes();
        return !runes.Any(rune => rune == Rune.ReplacementChar);
    }

    private static string Visible(string text)
    {
        using var visible = VisibleText.Of(text);
        return visible.Text.ToString();
    }

    private static string Folded(string text) => new TokenizedText().Read(text).Characters.ToString();
}
