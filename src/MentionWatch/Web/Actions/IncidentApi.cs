using MentionWatch.Alerting.Desk;
using MentionWatch.Alerting.Reporting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Actions;

/// <summary>Incidents for programs: what is going on, and what people do about it.</summary>
internal sealed class IncidentApi(ApiGate gate, IncidentDesk desk, IncidentStore incidents, IncidentArchive archive, TimeProvider time)
{
    private const int MostRecent = 50;

    public Task<IResult> ListAsync(HttpContext context) => gate.AllowedAsync(context, acts: false, async _ =>
    {
        var open = await incidents.OpenAllAsync();
        var recent = (await archive.RecentAsync(MostRecent)).Select(history => history.Incident).Where(incident => !incident.IsOpen);
        return Results.Json(new IncidentList([.. open.OrderByDescending(incident => incident.Severity), .. recent]), ActionJson.Default.IncidentList);
    });

    public Task<IResult> FindAsync(string key, HttpContext context) => gate.AllowedAsync(context, acts: false, async _
        => await archive.FindAsync(key) is { } history ? Results.Json(history, IncidentReportJson.Default.IncidentHistory) : Problems.NoIncident());

    public Task<IResult> ActAsync(string key, string action, HttpContext context) => gate.AllowedAsync(context, acts: true, async token =>
    {
        if (await ApiBody.ReadAsync(context.Request, ActionJson.Default.ActionRequest, empty: new ActionRequest()) is not { } request)
        {
            return Problems.BadRequest("The body must be one JSON object of at most 16 kB with no members but by, note, to, minutes and until.");
        }

        var (happened, problem) = ActionReader.Read(action, request, new Actor(token, ActionChannel.Api, token, RemoteAddress.Of(context)), time.GetUtcNow());
        return happened is null ? Problems.BadRequest(problem!) : Answer(await desk.ApplyAsync(key, happened, context.RequestAborted));
    });

    private static IResult Answer(DeskAnswer? answer) => answer switch
    {
        null => Problems.NoIncident(),
        { IsWritten: false } => Problems.Full(),
        _ => Results.Json(new ActionAnswer(answer.Alert is not null, answer.After), ActionJson.Default.ActionAnswer),
    };
}
