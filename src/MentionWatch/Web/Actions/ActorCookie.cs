using MentionWatch.Alerting.Links;

namespace MentionWatch.Web.Actions;

/// <summary>Remembers the name somebody gave, so that the next night takes one tap less. It proves nothing.</summary>
internal static class ActorCookie
{
    private const string Name = "mentionwatch-name";
    private const int Longest = 60;

    public static string Read(HttpRequest request) => request.Cookies[Name] is { Length: <= Longest } name ? name : "";

    public static void Write(HttpContext context, string? name)
    {
        if (name is { Length: > 0 and <= Longest })
        {
            context.Response.Cookies.Append(Name, name, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Path = ActionLinks.Path,
                MaxAge = TimeSpan.FromDays(180),
            });
        }
    }
}
