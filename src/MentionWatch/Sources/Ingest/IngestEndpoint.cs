using System.Globalization;
using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Sources.Health;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace MentionWatch.Sources.Ingest;

/// <summary>Takes signed pushes; a sender that was told 202 can forget what it sent.</summary>
internal sealed partial class IngestEndpoint(
    IOptionsMonitor<MentionWatchOptions> options,
    MentionIntake intake,
    PushedHistory history,
    ReplayCache replays,
    PostRemover posts,
    Backlog backlog,
    RedisConnection redis,
    SourceHealth health,
    SourceMetrics metrics,
    RefusedPushes refused,
    TimeProvider clock,
    ILogger<IngestEndpoint> logger)
{
    public const int LongestBody = 1024 * 1024;
    private static readonly TimeSpan BodyTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(10);

    public async Task<IResult> PostAsync(string source, HttpContext context, CancellationToken stopping)
    {
        if (!options.CurrentValue.Sources.TryGetValue(source, out var settings) || settings is not IngestOptions ingest)
        {
            return Answer(StatusCodes.Status404NotFound, "No source of kind ingest has this name.");
        }

        var (body, cutShort) = await ReadAsync(source, context, stopping);
        if (body is null)
        {
            return cutShort ?? Answer(StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MB; send several.");
        }

        var headers = WebhookHeaders.Read(context.Request.Headers);
        if (Refusal(ingest, headers, body) is { } reason)
        {
            refused.Add(source, reason);
            return Answer(StatusCodes.Status401Unauthorized, "The headers webhook-id, webhook-timestamp and webhook-signature do not prove that this was sent by a holder of the secret within five minutes.");
        }

        return await StoreOrRefuseAsync(source, ingest, headers!.Id, body, context);
    }

    /// <summary>A sender that trickles is not waited for for ever, and not at all once the worker stops.</summary>
    private async Task<(byte[]? Body, IResult? CutShort)> ReadAsync(string source, HttpContext context, CancellationToken stopping)
    {
        using var deadline = new CancellationTokenSource(BodyTimeout, clock);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping, context.RequestAborted);
        try
        {
            return (await RawBody.ReadAsync(context.Request, LongestBody, reading.Token), null);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return (null, CutShort(source, context.Response, stopping.IsCancellationRequested));
        }
    }

    private string? Refusal(IngestOptions ingest, WebhookHeaders? headers, byte[] body)
        => headers is null
            ? "webhook-id, webhook-timestamp or webhook-signature is missing, repeated or too long"
            : WebhookVerifier.Refusal(ingest.Secrets.Select(secret => secret.Reveal()), headers, body, clock.GetUtcNow());

    private async Task<IResult> StoreOrRefuseAsync(string source, IngestOptions ingest, string id, byte[] body, HttpContext context)
    {
        var batch = IngestParser.Parse(source, clock, body);
        if (batch.Problems.Count > 0)
        {
            metrics.Rejected(source, batch.Problems.Count);
            return Answer(StatusCodes.Status400BadRequest, new IngestAnswer { Error = "Nothing of this was taken.", Problems = batch.Problems });
        }

        if (!redis.IsConnected)
        {
            return ComeBack(source, context.Response, StatusCodes.Status503ServiceUnavailable, "store", "The store is away; nothing was taken.");
        }

        try
        {
            return await backlog.IsFullAsync()
                ? ComeBack(source, context.Response, StatusCodes.Status429TooManyRequests, "backlog", "Too many mentions are waiting; nothing was taken.")
                : await StoreAsync(source, ingest, id, batch, context.RequestAborted).WaitAsync(StoreTimeout, clock, context.RequestAborted);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotStored(logger, source, RedisFailure.Describe(exception));
            return ComeBack(source, context.Response, StatusCodes.Status503ServiceUnavailable, "store", "The store is away; send it again.");
        }
    }

    /// <summary>Remembers the push only after its mentions are stored for good: a crash in between repeats them, and the same mention counts once.</summary>
    private async Task<IResult> StoreAsync(string source, IngestOptions ingest, string id, IngestBatch batch, CancellationToken cancellationToken)
    {
        if (await replays.ContainsAsync(source, id))
        {
            return Answer(StatusCodes.Status202Accepted, new IngestAnswer { Accepted = 0, Duplicate = true });
        }

        var counts = await intake.AcceptAsync(await history.MarkAsync(source, ingest, batch.Mentions), cancellationToken);
        var deleted = batch.Deleted.Count > 0 ? await posts.RemoveAsync(source, batch.Deleted, options.CurrentValue, cancellationToken) : (int?)null;
        await replays.AddAsync(source, id);
        await health.SucceededAsync(source, batch.Mentions.Count);
        return Answer(StatusCodes.Status202Accepted, new IngestAnswer { Accepted = counts.Matched, Ignored = counts.Offered - counts.Matched, Deleted = deleted });
    }

    private JsonHttpResult<IngestAnswer> CutShort(string source, HttpResponse response, bool stopping)
    {
        response.Headers.Connection = "close";
        return stopping
            ? ComeBack(source, response, StatusCodes.Status503ServiceUnavailable, "stopping", "The worker stops; nothing was taken.")
            : ComeBack(source, response, StatusCodes.Status408RequestTimeout, "slow", FormattableString.Invariant($"The body did not arrive within {BodyTimeout.TotalSeconds} seconds; nothing was taken."));
    }

    private JsonHttpResult<IngestAnswer> ComeBack(string source, HttpResponse response, int status, string reason, string error)
    {
        metrics.Refused(source, reason);
        response.Headers.RetryAfter = ComeBackAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Answer(status, error);
    }

    private static JsonHttpResult<IngestAnswer> Answer(int status, string error) => Answer(status, new IngestAnswer { Error = error });

    private static JsonHttpResult<IngestAnswer> Answer(int status, IngestAnswer answer)
        => TypedResults.Json(answer, IngestJsonContext.Default.IngestAnswer, statusCode: status);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source}: a push was refused because it could not be stored: {Error}")]
        public static partial void NotStored(ILogger logger, string source, string error);
    }
}
