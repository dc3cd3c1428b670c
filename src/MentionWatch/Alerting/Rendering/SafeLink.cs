namespace MentionWatch.Alerting.Rendering;

/// <summary>Lets only web addresses through, percent-encoded and of bearable length.</summary>
internal static class SafeLink
{
    private const int MaxLength = 1000;

    public static string? Of(string? url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))
            && uri.UserInfo.Length == 0
            && uri.AbsoluteUri.Length <= MaxLength
                ? uri.AbsoluteUri
                : null;
}
