namespace MentionWatch.Core.Mentions;

/// <summary>One folded phrase of one brand.</summary>
/// <param name="Text">The phrase as <see cref="TextFolding"/> leaves it, with its <c>@</c> or <c>#</c>.</param>
/// <param name="Brand">Index of the brand.</param>
/// <param name="Kind">What finding it means.</param>
internal sealed record BrandPattern(string Text, int Brand, PatternKind Kind)
{
    /// <summary>The patterns of a brand.</summary>
    public static IEnumerable<BrandPattern> Of(Brand brand, int index)
    {
        var included = brand.Names
            .Concat(brand.Handles.Select(handle => "@" + handle.Trim().TrimStart('@')))
            .Concat(brand.Hashtags.Select(tag => "#" + tag.Trim().TrimStart('#')));
        return Spellings(included, index, PatternKind.Includes).Concat(Spellings(brand.Exclude, index, PatternKind.Excludes));
    }

    /// <summary>Whether the pattern, found at these positions of a folded text, stands there as a whole word.</summary>
    public bool IsWholeWord(ReadOnlySpan<char> text, int start, int end)
        => (start == 0 || !TextFolding.IsWord(text[start - 1]) || !BeginsWord(Text[0]))
            && (end == text.Length || !TextFolding.IsWord(text[end]) || !TextFolding.IsWord(Text[^1]));

    /// <summary>A sign such as <c>@</c> must not follow a word either, or <c>mail@acme</c> would be a handle.</summary>
    private static bool BeginsWord(char first) => TextFolding.IsWord(first) || first is '@' or '#';

    /// <summary>A phrase with <c>ñ</c> is also found as people type it without that key; the reverse is another word.</summary>
    private static IEnumerable<BrandPattern> Spellings(IEnumerable<string> phrases, int brand, PatternKind kind)
        => phrases
            .Select(TextFolding.Fold)
            .Where(phrase => phrase.Trim('@', '#').Length > 0)
            .SelectMany(phrase => new[] { phrase, phrase.Replace('ñ', 'n') })
            .Distinct(StringComparer.Ordinal)
            .Select(phrase => new BrandPattern(phrase, brand, kind));
}
