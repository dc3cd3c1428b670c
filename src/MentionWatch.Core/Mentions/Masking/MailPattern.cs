namespace MentionWatch.Core.Mentions.Masking;

/// <summary>Mail addresses: a local part, <c>@</c>, and a domain that ends in a label of two or more letters.</summary>
internal static class MailPattern
{
    /// <summary>Where the local part before <paramref name="at"/> starts; <paramref name="at"/> itself when there is none.</summary>
    public static int LocalPartStart(ReadOnlySpan<char> text, int at, int floor)
    {
        while (at > floor && IsLocal(text[at - 1]))
        {
            at--;
        }

        return at;
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
        var end = -1;
        for (var label = start; label < text.Length;)
        {
            var labelEnd = label;
            while (labelEnd < text.Length && IsDomain(text[labelEnd]))
            {
                labelEnd++;
            }

            if (labelEnd == label)
            {
                break;
            }

            if (label > start && IsTopLevel(text[label..labelEnd]))
            {
                end = labelEnd;
            }

            if (labelEnd == text.Length || text[labelEnd] != '.')
            {
                break;
            }

            label = labelEnd + 1;
        }

        return end;
    }

    private static bool IsLocal(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_';

    private static bool IsTopLevel(ReadOnlySpan<char> label) => label.Length >= 2 && !label.ContainsAnyExcept(AsciiLetters);

    private static readonly System.Buffers.SearchValues<char> AsciiLetters
        = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
