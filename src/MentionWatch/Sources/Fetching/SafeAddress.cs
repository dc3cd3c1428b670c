using System.Text.RegularExpressions;

namespace MentionWatch.Sources.Fetching;

/// <summary>Writes addresses into messages without what may be a secret in them: user, query, and path segments that look like tokens.</summary>
internal static partial class SafeAddress
{
    private const string Mask = "***";

    public static string Of(Uri address)
    {
        var path = TokenSegment().Replace(address.AbsolutePath, "/" + Mask);
        var port = address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
        return $"{address.Scheme}://{address.Host}{port}{path}{(address.Query.Length > 0 ? "?" + Mask : "")}";
    }

    [GeneratedRegex("/(?=[^/]*[0-9])[A-Za-z0-9_=+~%]{16,}(?=/|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenSegment();
}
