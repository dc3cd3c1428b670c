using System.Globalization;
using System.Text;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Makes text written by strangers fit to be shown: one line, no control characters, nothing that reorders or hides.</summary>
internal static class HostileText
{
    private const int ZeroWidthJoiner = 0x200D;

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (IsShown(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;

    /// <summary>Format characters reorder (bidi controls) or hide (zero width); only the joiner of emoji sequences is kept.</summary>
    private static bool IsShown(Rune rune)
        => rune.Value == ZeroWidthJoiner
            || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
