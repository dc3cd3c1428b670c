using MentionWatch.Web.Page;

namespace MentionWatch.Web.Actions;

/// <summary>Headers of the page behind a link: kept by nobody, shown in no frame, its address given to nobody.</summary>
internal static class ActionPageHeaders
{
    private static readonly string Policy = StyleSheet.Actions.Policy.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal);

    public static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }
}
