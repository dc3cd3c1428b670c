namespace MentionWatch.Core.Mentions.Masking;

/// <summary>Web addresses: <c>http://</c> or <c>https://</c> or <c>www.</c> and all that follows up to a blank.</summary>
internal static class WebAddressPattern
{
    /// <summary>Where the address whose scheme ends at the colon <paramref name="at"/> starts, or -1.</summary>
    public static int SchemeStart(ReadOnlySpan<char> text, int at, int floor)
    {
        if (!text[at..].StartsWith("://", StringComparison.Ordinal))
        {
            return -1;
        }

        var before = text[floor..at];
        return before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? at - 5
            : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? at - 4
            : -1;
    }

    /// <summary>Where the address whose host begins with <c>www</c> before the dot <paramref name="at"/> starts, or -1.</summary>
    public static int HostStart(ReadOnlySpan<char> text, int at, int floor)
    {
        var start = at - 3;
        return text[floor..at].EndsWith("www", StringComparison.OrdinalIgnoreCase)
            && (start == floor || !char.IsLetterOrDigit(text[start - 1]))
            && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1])
            ? start
            : -1;
    }

    /// <summary>Where an address that goes on at <paramref name="at"/> ends.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
