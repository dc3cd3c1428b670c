using System.Globalization;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Cuts text between characters as people see them, and says how many are missing.</summary>
internal static class TextCut
{
    /// <summary>A character may be written with many code units; more than this many on average is abuse.</summary>
    private const int UnitsPerCharacter = 4;

    /// <summary>At most so many characters as people count them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="max">Most characters of the result, the word about the rest included.</param>
    /// <param name="missing">Says how many are missing.</param>
    public static string To(string text, int max, Func<int, string> missing) => Cut(text, max, max * UnitsPerCharacter, missing);

    /// <summary>At most so many UTF-16 code units: for limits that machines count.</summary>
    /// <param name="text">The text.</param>
    /// <param name="max">Most code units of the result, the word about the rest included.</param>
    /// <param name="missing">Says how many characters are missing.</param>
    public static string ToUnits(string text, int max, Func<int, string> missing) => Cut(text, max, max, missing);

    private static string Cut(string text, int maxCharacters, int maxUnits, Func<int, string> missing)
    {
        if (text.Length <= Math.Min(maxCharacters, maxUnits))
        {
            return text;
        }

        var starts = StringInfo.ParseCombiningCharacters(text);
        if (starts.Length <= maxCharacters && text.Length <= maxUnits)
        {
            return text;
        }

        var note = missing(starts.Length).Length;
        var fitting = Array.FindLastIndex(starts, start => start <= Math.Max(0, maxUnits - note));
        var kept = Math.Min(Math.Max(0, maxCharacters - note), fitting);
        return text[..starts[kept]].TrimEnd() + missing(starts.Length - kept);
    }
}
