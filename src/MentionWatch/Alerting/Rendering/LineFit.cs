namespace MentionWatch.Alerting.Rendering;

/// <summary>Keeps whole lines within a limit and says how many were left out.</summary>
internal static class LineFit
{
    /// <summary>Room for the word about what was left out.</summary>
    private const int Note = 40;

    /// <summary>One line that fits when it is escaped; what is cut is cut before, so that no escape is cut in two.</summary>
    /// <param name="line">The line.</param>
    /// <param name="max">Most code units of the result.</param>
    /// <param name="escape">Escapes it.</param>
    /// <param name="longestEscape">Code units that a character takes when it is escaped, at most.</param>
    /// <param name="phrases">The language of the word about the rest.</param>
    public static string Escaped(string line, int max, Func<string, string> escape, int longestEscape, IPhrases phrases)
    {
        var escaped = escape(TextCut.ToUnits(line, max, phrases.Missing));
        return escaped.Length <= max ? escaped : escape(TextCut.ToUnits(line, max / longestEscape, phrases.Missing));
    }

    /// <summary>As many whole lines as fit, from the first on.</summary>
    /// <param name="lines">The lines, escaped already; what belongs together may be several in one.</param>
    /// <param name="max">Most code units of the result.</param>
    /// <param name="phrases">The language of the word about the rest.</param>
    public static string Join(IReadOnlyList<string> lines, int max, IPhrases phrases)
    {
        if (lines.Sum(line => line.Length + 1) - 1 <= max)
        {
            return string.Join('\n', lines);
        }

        var length = 0;
        var fitting = lines.TakeWhile(line => (length += line.Length + 1) <= max - Note).ToList();
        var left = lines.Skip(fitting.Count).Sum(line => 1 + line.Count(character => character == '\n'));
        return string.Join('\n', [.. fitting, phrases.MoreLines(left)]);
    }
}
