using MentionWatch.Alerting.Desk;
using MentionWatch.Alerting.Links;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using MentionWatch.Web.Page;

namespace MentionWatch.Web.Actions;

/// <summary>The page behind a signed link: looking changes nothing, its form does.</summary>
internal sealed class ActionPageHandler(
    ActionLinks links, LinkKeyStore keys, ActionViews views, IncidentArchive archive, IncidentDesk desk, PageRenderer renderer, TimeProvider time)
{
    private const string Outcome = "outcome";

    /// <summary>Shows it.</summary>
    public Task<IResult> ShowAsync(string token, HttpContext context) => GuardedAsync(token, context, async (pass, history) =>
    {
        var view = views.Of(history, pass, token);
        return await DrawAsync(context, StatusCodes.Status200OK, view with { Name = ActorCookie.Read(context.Request), Outcome = OutcomeOf(context.Request.Query[Outcome], view.Words) });
    });

    /// <summary>Takes what its form sends, and shows it again under an address that can be loaded again without doing it twice.</summary>
    public Task<IResult> ActAsync(string token, HttpContext context) => GuardedAsync(token, context, async (pass, history) =>
    {
        if (await ActionForm.ReadAsync(context.Request) is not { } form || !links.IsProof(token, form.Proof))
        {
            return await DrawAsync(context, StatusCodes.Status400BadRequest, views.Of(history, pass, token) with { Outcome = PageWords.In(views.LanguageOf(pass.Holder)).Bad });
        }

        ActorCookie.Write(context, form.Request.By);
        var who = new Actor(pass.Holder, ActionChannel.Link, pass.Holder, RemoteAddress.Of(context));
        var (happened, _) = ActionReader.Read(form.Action, form.Request, who, time.GetUtcNow());
        var answer = happened is null ? null : await desk.ApplyAsync(pass.Incident, happened, context.RequestAborted);
        context.Response.Headers.Location = $"?{Outcome}={Name(happened, answer)}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    });

    private static string Name(IncidentEvent? happened, DeskAnswer? answer) => answer switch
    {
        null => "bad",
        { IsWritten: false } => "full",
        { Alert: null } when happened is not IncidentEvent.Remark => "late",
        _ => "done",
    };

    private static string? OutcomeOf(string? name, PageWords words) => name switch
    {
        "done" => words.Done,
        "late" => words.Late,
        "full" => words.Full,
        "bad" => words.Bad,
        _ => null,
    };

    private async Task<IResult> GuardedAsync(string token, HttpContext context, Func<LinkPass, IncidentHistory, Task<IResult>> act)
    {
        await keys.EnsureAsync();
        var pass = links.Read(token);
        var language = pass is null ? Preferred(context.Request) : views.LanguageOf(pass.Holder);
        var words = PageWords.In(language);
        try
        {
            return pass is null ? await RefuseAsync(StatusCodes.Status403Forbidden, words.Forged, words.ForgedHint)
                : pass.Expires <= time.GetUtcNow() ? await RefuseAsync(StatusCodes.Status410Gone, words.Expired, words.ExpiredHint)
                : await archive.FindAsync(pass.Incident) is not { } history ? await RefuseAsync(StatusCodes.Status404NotFound, words.Gone, words.GoneHint)
                : await act(pass, history);
        }
        catch (Exception failure) when (RedisFailure.Is(failure))
        {
            return await RefuseAsync(StatusCodes.Status503ServiceUnavailable, words.StoreAway, words.StoreAwayHint);
        }

        Task<IResult> RefuseAsync(int status, string title, string hint) => DrawAsync(context, status, ActionView.Refused(language, title, hint));
    }

    /// <summary>Of a link that is not ours no language is known but that of the browser.</summary>
    private static string Preferred(HttpRequest request)
        => request.Headers.AcceptLanguage.ToString().StartsWith("es", StringComparison.OrdinalIgnoreCase) ? "es" : "en";

    private async Task<IResult> DrawAsync(HttpContext context, int status, ActionView view)
    {
        ActionPageHeaders.Write(context.Response.Headers);
        return Results.Content(await renderer.DrawAsync<ActionPage>(nameof(ActionPage.View), view), "text/html; charset=utf-8", statusCode: status);
    }
}
