using System.Net;

namespace MentionWatch.Sources.Fetching;

/// <summary>Translates an answer that is no success into the one verdict.</summary>
internal static class StatusVerdict
{
    /// <summary>A day is as long as anybody can sensibly ask to be left alone.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static SourceException Of(HttpResponseMessage response, Uri address, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var message = FormattableString.Invariant($"{SafeAddress.Of(address)} answered {status}{Meaning(status)}.");
        return new SourceException(KindOf(response.StatusCode), message, RetryAt(response, now));
    }

    private static SourceFailureKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => SourceFailureKind.AuthFailed,
        HttpStatusCode.Forbidden or HttpStatusCode.UnavailableForLegalReasons => SourceFailureKind.Forbidden,
        HttpStatusCode.Gone => SourceFailureKind.Gone,
        HttpStatusCode.TooManyRequests => SourceFailureKind.RateLimited,
        HttpStatusCode.RequestTimeout or HttpStatusCode.MisdirectedRequest or (HttpStatusCode)425 => SourceFailureKind.Transient,
        HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported => SourceFailureKind.BadQuery,
        >= HttpStatusCode.InternalServerError => SourceFailureKind.Transient,
        _ => SourceFailureKind.BadQuery,
    };

    private static string Meaning(int status) => status switch
    {
        401 => " (credentials missing or wrong)",
        403 => " (not allowed)",
        404 => " (nothing there)",
        410 => " (gone for good)",
        429 => " (too many requests)",
        _ => "",
    };

    private static DateTimeOffset? RetryAt(HttpResponseMessage response, DateTimeOffset now)
    {
        var at = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => now + (delta < LongestWait ? delta : LongestWait),
            { Date: { } date } => date,
            _ => (DateTimeOffset?)null,
        };
        return at > now + LongestWait ? now + LongestWait : at;
    }
}
