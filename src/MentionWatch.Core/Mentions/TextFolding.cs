using System.Globalization;
using System.Text;

namespace MentionWatch.Core.Mentions;

/// <summary>Brings text to the form in which brands are compared: small letters, no accents, one space between words, plain apostrophes.</summary>
/// <remarks>
/// <c>ñ</c> is a letter of its own in Spanish and stays one (<c>año</c> is not <c>ano</c>); other marks are dropped, whether they are
/// part of the letter or follow it. Wide forms of <c>@</c>, <c>#</c>, letters and digits become the plain ones.
/// </remarks>
internal static class TextFolding
{
    private const char CombiningTilde = '\u0303';
    private const char Dropped = '\0';

    private static readonly char[] Table = BuildTable();

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Where the result goes; at least as long as the text.</param>
    /// <returns>The length of the result, at most that of the text.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var unit in text)
        {
            var next = Table[unit];
            if (next == Dropped)
            {
                if (unit == CombiningTilde && length > 0 && folded[length - 1] == 'n')
                {
                    folded[length - 1] = 'ñ';
                }
            }
            else if (next != ' ' || (length > 0 && folded[length - 1] != ' '))
            {
                folded[length++] = next;
            }
        }

        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>Folds a text into a string of its own.</summary>
    public static string Fold(string text)
    {
        var folded = new char[text.Length];
        return new string(folded, 0, Fold(text, folded));
    }

    /// <summary>Whether a folded character is part of a word.</summary>
    public static bool IsWord(char folded) => char.IsLetterOrDigit(folded) || folded == '_';

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var unit = 0; unit < table.Length; unit++)
        {
            table[unit] = FoldOne((char)unit);
        }

        return table;
    }

    private static char FoldOne(char unit) => unit switch
    {
        'ñ' or 'Ñ' => 'ñ',
        '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4' => '\'',
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0' => Dropped,
        < '\u0080' => char.IsWhiteSpace(unit) ? ' ' : char.ToLowerInvariant(unit),
        _ when char.IsSurrogate(unit) => unit,
        _ when char.IsWhiteSpace(unit) => ' ',
        _ when IsMark(unit) => Dropped,
        _ => BaseLetter(unit),
    };

    private static char BaseLetter(char unit)
    {
        if (!char.IsLetterOrDigit(unit) && unit is not ('＠' or '＃' or '＿'))
        {
            return unit;
        }

        var parts = unit.ToString().Normalize(NormalizationForm.FormKD);
        return parts.Skip(1).All(IsMark) ? char.ToLowerInvariant(parts[0]) : char.ToLowerInvariant(unit);
    }

    private static bool IsMark(char unit)
        => CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
