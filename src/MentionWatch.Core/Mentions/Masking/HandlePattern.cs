namespace MentionWatch.Core.Mentions.Masking;

/// <summary>Handles: <c>@name</c>, and <c>@name@server.example</c> of federated networks.</summary>
internal static class HandlePattern
{
    /// <summary>Where the handle that starts with the <c>@</c> at <paramref name="at"/> ends, or -1 when it is none.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && IsName(text[end]))
        {
            end++;
        }

        if (end == at + 1)
        {
            return -1;
        }

        while (end < text.Length && text[end] == '@' && MailPattern.DomainEnd(text, end + 1) is var server and > 0)
        {
            end = server;
        }

        return end;
    }

    private static bool IsName(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';
}
