using MentionWatch.Alerting.Routing;
using MentionWatch.Buffering.Routing;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Model;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Web.Actions;
using Microsoft.Extensions.Options;

namespace MentionWatch.Web.Silences;

/// <summary>Silences for programs: which there are, making one, and ending one.</summary>
internal sealed partial class SilenceApi(
    ApiGate gate, SilenceBook book, SilenceStore store, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time, ILogger<SilenceApi> logger)
{
    public Task<IResult> ListAsync(HttpContext context) => gate.AllowedAsync(context, acts: false, async _
        => Results.Json(new SilenceList([.. (await book.ReadAsync()).Select(Answer)]), SilenceRequestJson.Default.SilenceList));

    public Task<IResult> AddAsync(HttpContext context) => gate.AllowedAsync(context, acts: true, async token =>
    {
        if (await ApiBody.ReadAsync(context.Request, SilenceRequestJson.Default.SilenceRequest) is not { } request)
        {
            return Problems.BadRequest("The body must be one JSON object with no members but by, reason, from, until, minutes, brands, maximumSeverity and kinds.");
        }

        var (silence, problem) = SilenceReader.Read(request, token, options.CurrentValue, time.GetUtcNow());
        if (silence is null)
        {
            return Problems.BadRequest(problem!);
        }

        await store.AddAsync(silence);
        Log.Made(logger, silence.Id, silence.By, silence.Until, silence.Reason);
        return Results.Json(Answer(silence), SilenceRequestJson.Default.SilenceAnswer, statusCode: StatusCodes.Status201Created);
    });

    /// <summary>Ends a silence now; it stays in the list for a while, so that people can look up who wanted it.</summary>
    public Task<IResult> EndAsync(string id, HttpContext context) => gate.AllowedAsync(context, acts: true, async token =>
    {
        if ((await book.ReadAsync()).FirstOrDefault(silence => string.Equals(silence.Id, id, StringComparison.Ordinal)) is not { } found)
        {
            return Results.Problem("GET /api/silences lists them.", statusCode: StatusCodes.Status404NotFound, title: "There is no such silence");
        }

        if (SilenceBook.Configured(options.CurrentValue.Alerts).Any(silence => silence.Id == found.Id))
        {
            return Results.Problem("Take it out there.", statusCode: StatusCodes.Status409Conflict, title: "This silence stands in the configuration");
        }

        var now = time.GetUtcNow();
        var ended = found.Until <= now ? found : found with { Until = now, From = found.From < now ? found.From : now };
        await store.AddAsync(ended);
        Log.Ended(logger, ended.Id, token);
        return Results.Json(Answer(ended), SilenceRequestJson.Default.SilenceAnswer);
    });

    private SilenceAnswer Answer(Silence silence) => new(
        silence.Id, StateOf(silence), silence.By, silence.Reason, silence.From, silence.Until, silence.Brands, OptionText.Of(silence.MaximumSeverity), [.. silence.Topics.Select(topic => OptionText.Of(topic))]);

    private string StateOf(Silence silence)
    {
        var now = time.GetUtcNow();
        return now < silence.From ? "pending" : now < silence.Until ? "active" : "ended";
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Silence {Silence} by {By} until {Until:u}: {Reason}")]
        public static partial void Made(ILogger logger, string silence, string by, DateTimeOffset until, string reason);

        [LoggerMessage(2, LogLevel.Information, "Silence {Silence} was ended by {Token}")]
        public static partial void Ended(ILogger logger, string silence, string token);
    }
}
