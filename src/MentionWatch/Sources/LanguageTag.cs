namespace MentionWatch.Sources;

/// <summary>Reads the language tags that sources declare.</summary>
internal static class LanguageTag
{
    /// <summary>The primary part of a BCP 47 tag in small letters (<c>es-MX</c> gives <c>es</c>); <see langword="null"/> for none, <c>und</c> or nonsense.</summary>
    public static string? Primary(string? tag)
    {
        var span = tag.AsSpan().Trim();
        var end = span.IndexOfAny('-', '_');
        var primary = end < 0 ? span : span[..end];
        return primary switch
        {
            "es" => "es",
            "en" => "en",
            { Length: < 2 or > 3 } or "und" or "qme" or "zxx" => null,
            _ when !IsLetters(primary) => null,
            _ => primary.ToString().ToLowerInvariant(),
        };
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (!char.IsAsciiLetter(unit))
            {
                return false;
            }
        }

        return true;
    }
}
