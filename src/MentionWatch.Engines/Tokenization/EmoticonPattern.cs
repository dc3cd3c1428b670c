namespace MentionWatch.Engines.Tokenization;

/// <summary>Faces made of signs, among folded characters: <c>:-)</c>, <c>xdd</c>, <c>&lt;3</c>, <c>^_^</c>, <c>-_-</c>, <c>t_t</c>, <c>:v</c>.</summary>
internal static class EmoticonPattern
{
    private const string Starts = "<>:;=8x^-t";
    private const string Eyes = ":;=8x";
    private const string Noses = "-o*'";
    private const string Mouths = ")](\\[dp/}{@|";

    /// <summary>The length of the face at the start, 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (!Starts.Contains(text[0], StringComparison.Ordinal))
        {
            return 0;
        }

        var face = Face(text);
        return face > 0 ? face : text[0] switch
        {
            '<' => Heart(text),
            '^' => Pair(text, '^', atLeastOne: false),
            '-' => Pair(text, '-', atLeastOne: true),
            'x' => Laugh(text),
            't' => text.StartsWith("t_t", StringComparison.Ordinal) ? 3 : 0,
            ':' => text.StartsWith(":v", StringComparison.Ordinal) && !WordPattern.IsWordAt(text, 2) ? 2 : 0,
            _ => 0,
        };
    }

    /// <summary>Eyes, perhaps a nose, and mouths up to something that is neither letter nor digit.</summary>
    private static int Face(ReadOnlySpan<char> text)
    {
        var eyes = text[0] is '<' or '>' ? 1 : 0;
        if (eyes >= text.Length || !Eyes.Contains(text[eyes], StringComparison.Ordinal))
        {
            return 0;
        }

        var withNose = eyes + 2 <= text.Length - 1 && Noses.Contains(text[eyes + 1], StringComparison.Ordinal) ? Mouth(text, eyes + 2) : 0;
        return withNose > 0 ? withNose : Mouth(text, eyes + 1);
    }

    private static int Mouth(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && Mouths.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end > start && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])) ? end : 0;
    }

    private static int Heart(ReadOnlySpan<char> text)
    {
        var end = 1 + Run(text[1..], '3');
        return end > 1 ? end : 0;
    }

    private static int Pair(ReadOnlySpan<char> text, char eye, bool atLeastOne)
    {
        var mouth = Run(text[1..], '_');
        return (mouth > 0 || !atLeastOne) && mouth + 1 < text.Length && text[mouth + 1] == eye ? mouth + 2 : 0;
    }

    private static int Laugh(ReadOnlySpan<char> text)
    {
        var x = Run(text, 'x');
        var d = Run(text[x..], 'd');
        return d > 0 && !WordPattern.IsWordAt(text, x + d) ? x + d : 0;
    }

    private static int Run(ReadOnlySpan<char> text, char unit)
    {
        var end = text.IndexOfAnyExcept(unit);
        return end < 0 ? text.Length : end;
    }
}
