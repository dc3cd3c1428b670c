using System.Globalization;
using System.Text;

namespace MentionWatch.Core.Mentions.Folding;

/// <summary>What the model sees of one UTF-16 code unit: lower case, no accents, one kind of quotation mark, one kind of blank.</summary>
/// <remarks>The letter <c>ñ</c> stays itself, because <c>año</c> and <c>ano</c> are different words. Folding a folded unit changes nothing.</remarks>
internal static class CharacterFolding
{
    /// <summary>Stands for a unit that is not seen at all: invisible characters, combining marks, variation selectors.</summary>
    public const char Dropped = '\0';

    private const char Enye = 'ñ';
    private static readonly char[] Table = BuildTable();

    /// <summary>Folds one unit; surrogates stay as they are.</summary>
    public static char Fold(char unit) => Table[unit];

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            table[unit] = FoldUnit((char)unit);
        }

        return table;
    }

    private static char FoldUnit(char unit)
    {
        if (char.IsSurrogate(unit))
        {
            return unit;
        }

        if (char.IsWhiteSpace(unit))
        {
            return ' ';
        }

        return IsUnseen(unit) ? Dropped : Homoglyphs.Plain(Base(unit));
    }

    private static bool IsUnseen(char unit) => char.GetUnicodeCategory(unit) is UnicodeCategory.Format or UnicodeCategory.Control
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned;

    /// <summary>The letter below the accents, in lower case.</summary>
    private static char Base(char unit)
    {
        var lower = char.ToLowerInvariant(unit);
        if (lower is < '\u0080' or Enye)
        {
            return lower;
        }

        var decomposed = lower.ToString().Normalize(NormalizationForm.FormKD);
        return IsOneLetterWithMarks(decomposed) ? char.ToLowerInvariant(decomposed[0]) : lower;
    }

    private static bool IsOneLetterWithMarks(string decomposed)
    {
        for (var i = 1; i < decomposed.Length; i++)
        {
            if (char.GetUnicodeCategory(decomposed[i]) != UnicodeCategory.NonSpacingMark)
            {
                return false;
            }
        }

        return char.IsLetterOrDigit(decomposed[0]) || char.IsPunctuation(decomposed[0]);
    }
}
