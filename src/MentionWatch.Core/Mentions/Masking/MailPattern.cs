namespace MentionWatch.Core.Mentions.Masking;

/// <summary>Mail addresses: a local part, <c>@</c>, and a domain; also a domain of one label, because what is glued to a word is no handle.</summary>
internal static class MailPattern
{
    /// <summary>Where the local part before <paramref name="at"/> starts, at a letter or digit; <paramref name="at"/> itself when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the <c>@</c> is.</param>
    /// <param name="floor">Where to stop: what is before it was masked.</param>
    /// <param name="reachesFloor">Whether nothing but characters of a local part lies between.</param>
    public static int LocalPartStart(ReadOnlySpan<char> text, int at, int floor, out bool reachesFloor)
    {
        var start = at;
        var i = at;
        while (i > floor && IsLocal(text[i - 1]))
        {
            i--;
            start = char.IsAsciiLetterOrDigit(text[i]) ? i : start;
        }

        reachesFloor = i == floor;
        return start;
    }

    /// <summary>Where a local part that contains <paramref name="at"/> ends.</summary>
    public static int LocalPartEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsLocal(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the domain that starts at <paramref name="start"/> ends, or -1 when there is none.</summary>
    public static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (IsDomain(text[end]) || IsDotBetweenLabels(text, start, end)))
        {
            end++;
        }

        return end > start ? end : -1;
    }

    private static bool IsDotBetweenLabels(ReadOnlySpan<char> text, int start, int at)
        => text[at] == '.' && at > start && at + 1 < text.Length && IsDomain(text[at + 1]);

    private static bool IsLocal(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_';
}
