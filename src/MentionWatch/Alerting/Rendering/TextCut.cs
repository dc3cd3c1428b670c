using System.Globalization;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Cuts text between characters as people see them, and says how much is missing.</summary>
internal static class TextCut
{
    /// <summary>At most so many characters of the text, or fewer and the word about the rest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="max">Most characters of the result, as people count them.</param>
    /// <param name="missing">Says how many are missing.</param>
    public static string To(string text, int max, Func<int, string> missing)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var starts = StringInfo.ParseCombiningCharacters(text);
        if (starts.Length <= max)
        {
            return text;
        }

        var note = missing(starts.Length - max);
        var kept = Math.Max(0, max - new StringInfo(note).LengthInTextElements);
        note = missing(starts.Length - kept);
        return text[..starts[kept]].TrimEnd() + note;
    }

    /// <summary>At most so many UTF-16 code units, still cut between characters as people see them: for limits that machines count.</summary>
    public static string ToUnits(string text, int max, Func<int, string> missing)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var starts = StringInfo.ParseCombiningCharacters(text);
        var room = Math.Max(0, max - missing(starts.Length).Length);
        var kept = Array.FindLastIndex(starts, start => start <= room);
        return text[..starts[kept]] + missing(starts.Length - kept);
    }
}
