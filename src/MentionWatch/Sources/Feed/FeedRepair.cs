using System.Net;
using System.Text.RegularExpressions;

namespace MentionWatch.Sources.Feed;

/// <summary>Mends what publishers get wrong most: HTML entities that XML does not know, ampersands that should have been escaped, and characters XML forbids.</summary>
internal static partial class FeedRepair
{
    /// <summary>The mended text; <see langword="null"/> when there is nothing to mend.</summary>
    public static string? Mend(string text)
    {
        var mended = Forbidden().Replace(Ampersand().Replace(text, Replace), "");
        return string.Equals(mended, text, StringComparison.Ordinal) ? null : mended;
    }

    private static string Replace(Match match)
    {
        var name = match.Groups["name"];
        if (!name.Success)
        {
            return "&amp;";
        }

        var decoded = WebUtility.HtmlDecode(match.Value);
        return string.Equals(decoded, match.Value, StringComparison.Ordinal) ? "&amp;" + match.Value[1..] : decoded;
    }

    [GeneratedRegex("&(?!(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)((?<name>[A-Za-z][A-Za-z0-9]{1,31});)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Ampersand();

    [GeneratedRegex("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Forbidden();
}
