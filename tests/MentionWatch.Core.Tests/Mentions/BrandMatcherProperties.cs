using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Core.Tests.Mentions;

public sealed class BrandMatcherProperties
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Few letters, so that phrases overlap, contain and border each other often.</summary>
    private static readonly Gen<string> Phrase = Gen.Elements("a", "b", "ab", "aab", "ñ", "n", "a b", "ba a", "á", "#a", "@b", "A", "bñ", "_", "b'a")
        .NonEmptyListOf()
        .Where(parts => parts.Count <= 4)
        .Select(string.Concat);

    private static readonly Gen<Brand> AnyBrand =
        from names in Phrase.ListOf()
        from handles in Phrase.ListOf()
        from tags in Phrase.ListOf()
        from excluded in Phrase.ListOf()
        select new Brand { Key = "", Names = Few(names), Handles = Few(handles), Hashtags = Few(tags), Exclude = Few(excluded) };

    private static readonly Gen<string> Text = Gen.Elements("a", "b", "ab", "ñ", "n", " ", "  ", "\n", ".", "#", "@", "á", "a\u0301", "n\u0303", "A", "_", "’", "😀", "1")
        .ListOf()
        .Select(string.Concat);

    [Fact]
    public void The_automaton_finds_what_looking_for_each_phrase_finds()
        => Prop.ForAll(AnyBrand.NonEmptyListOf().ToArbitrary(), Text.ToArbitrary(), (brands, text) =>
        {
            var named = brands.Take(70).Select((brand, index) => brand with { Key = $"b{index}" }).ToList();
            var found = new BrandMatcher(named).Match(new Mention { Source = "s", Id = "1", Text = text, CreatedAt = Now, FetchedAt = Now }, []);
            return found.Mentioned.SequenceEqual(named.Where(brand => Naive(brand, text)).Select(brand => brand.Key));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_twice_changes_nothing_more()
        => Prop.ForAll<NonNull<string>>(text => TextFolding.Fold(TextFolding.Fold(text.Get)) == TextFolding.Fold(text.Get)).QuickCheckThrowOnFailure();

    private static string[] Few(IEnumerable<string> phrases) => [.. phrases.Take(3)];

    private static bool Naive(Brand brand, string text)
    {
        var folded = TextFolding.Fold(text);
        var included = brand.Names.Concat(brand.Handles.Select(handle => "@" + handle.TrimStart('@'))).Concat(brand.Hashtags.Select(tag => "#" + tag.TrimStart('#')));
        return included.Any(phrase => Stands(phrase, folded)) && !brand.Exclude.Any(phrase => Stands(phrase, folded));
    }

    private static bool Stands(string phrase, string folded)
    {
        var wanted = TextFolding.Fold(phrase);
        return wanted.Trim('@', '#').Length > 0 && (StandsExactly(wanted, folded) || StandsExactly(wanted.Replace('ñ', 'n'), folded));
    }

    private static bool StandsExactly(string wanted, string text)
        => Enumerable.Range(0, text.Length)
            .Where(start => string.CompareOrdinal(text, start, wanted, 0, wanted.Length) == 0)
            .Any(start => BeginsFree(text, start, wanted[0]) && EndsFree(text, start + wanted.Length, wanted[^1]));

    private static bool BeginsFree(string text, int start, char first)
        => start == 0 || !TextFolding.IsWord(text[start - 1]) || !(TextFolding.IsWord(first) || "@#".Contains(first, StringComparison.Ordinal));

    private static bool EndsFree(string text, int end, char last)
        => end >= text.Length || !TextFolding.IsWord(text[end]) || !TextFolding.IsWord(last);
}
