namespace MentionWatch.Core.Mentions.Masking;

/// <summary>Numbers that identify somebody: seven or more digits, with at most one blank, dot or dash between two of them.</summary>
internal static class NumberPattern
{
    private const int FewestDigits = 7;

    /// <summary>Where the number starts: at its first digit, or at a plus sign before it that stands alone.</summary>
    public static int Start(ReadOnlySpan<char> text, int at)
        => at > 0 && text[at - 1] == '+' && (at == 1 || char.IsWhiteSpace(text[at - 2])) ? at - 1 : at;

    /// <summary>Where the number that starts at <paramref name="at"/> ends, or -1 when it is too short.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The first digit.</param>
    /// <param name="digitsEnd">Where the digits seen end, long enough or not.</param>
    public static int End(ReadOnlySpan<char> text, int at, out int digitsEnd)
    {
        var digits = 0;
        digitsEnd = at;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits++;
                digitsEnd = ++at;
            }
            else if (text[at] is ' ' or '.' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return digits >= FewestDigits ? digitsEnd : -1;
    }
}
