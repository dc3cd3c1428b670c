using MentionWatch.Buffering;

namespace MentionWatch.Web.Actions;

/// <summary>Lets calls with a known token through, and says in the same words what keeps others out.</summary>
internal sealed class ApiGate(ApiTokens tokens)
{
    /// <summary>Lets a call through.</summary>
    /// <param name="context">The call.</param>
    /// <param name="acts">Whether it changes anything.</param>
    /// <param name="act">What it does, given the name of the token.</param>
    public async Task<IResult> AllowedAsync(HttpContext context, bool acts, Func<string, Task<IResult>> act)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (tokens.Find(context.Request) is not { } token)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems.Unauthorized();
        }

        try
        {
            return acts && token.ReadOnly ? Problems.ReadOnly() : await act(token.Name);
        }
        catch (Exception failure) when (RedisFailure.Is(failure))
        {
            return Problems.StoreAway();
        }
    }
}
