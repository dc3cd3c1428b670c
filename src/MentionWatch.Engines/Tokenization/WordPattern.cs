namespace MentionWatch.Engines.Tokenization;

/// <summary>Where a word ends: letters, digits and apostrophes between them; a hashtag; a face; a run of exclamation marks, question marks or dots; one sign.</summary>
internal static class WordPattern
{
    private const string Handle = "@user";

    /// <summary>The length of the word at the start of folded characters that begin with no blank; at least 1.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var first = text[0];
        if (first == '@' && text.StartsWith(Handle, StringComparison.Ordinal))
        {
            return Handle.Length;
        }

        if (first == '#' && IsWordAt(text, 1))
        {
            return 1 + Letters(text[1..]);
        }

        var emoticon = EmoticonPattern.Length(text);
        return emoticon > 0 ? emoticon
            : IsWord(first) ? LettersWithApostrophes(text)
            : Sign(text, first);
    }

    /// <summary>Whether there is a letter, digit or underscore at a position.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int position) => position < text.Length && IsWord(text[position]);

    private static bool IsWord(char unit) => char.IsLetterOrDigit(unit) || unit == '_';

    private static int Letters(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (IsWordAt(text, length))
        {
            length++;
        }

        return length;
    }

    private static int LettersWithApostrophes(ReadOnlySpan<char> text)
    {
        var length = Letters(text);
        while (length < text.Length && text[length] == '\'' && IsWordAt(text, length + 1))
        {
            length += 1 + Letters(text[(length + 1)..]);
        }

        return length;
    }

    private static int Sign(ReadOnlySpan<char> text, char first)
    {
        if (first is '!' or '?')
        {
            var end = text.IndexOfAnyExcept('!', '?');
            return end < 0 ? text.Length : end;
        }

        if (first == '.')
        {
            var end = text.IndexOfAnyExcept('.');
            return end < 0 ? text.Length : end;
        }

        return char.IsHighSurrogate(first) && text.Length > 1 && char.IsLowSurrogate(text[1]) ? 2 : 1;
    }
}
