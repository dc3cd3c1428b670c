using System.Buffers;
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
    ReplayCache replays,
    Backlog backlog,
    RedisConnection redis,
    SourceHealth health,
    SourceMetrics metrics,
    TimeProvider clock,
    ILogger<IngestEndpoint> logger)
{
    public const int LongestBody = 1024 * 1024;
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(10);

    public async Task<IResult> PostAsync(string source, HttpContext context)
    {
        if (!options.CurrentValue.Sources.TryGetValue(source, out var settings) || settings is not IngestOptions ingest)
        {
            return Answer(StatusCodes.Status404NotFound, "No source of kind ingest has this name.");
        }

        if (await ReadBodyAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return Answer(StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MB; send several.");
        }

        if (WebhookHeaders.Read(context.Request.Headers) is not { } headers || !IsGenuine(ingest, headers, body))
        {
            metrics.Refused(source, "signature");
            return Answer(StatusCodes.Status401Unauthorized, "The headers webhook-id, webhook-timestamp and webhook-signature do not prove that this was sent by a holder of the secret within five minutes.");
        }

        return await StoreOrRefuseAsync(source, headers.Id, body, context);
    }

    private bool IsGenuine(IngestOptions ingest, WebhookHeaders headers, byte[] body)
    {
        var keys = ingest.Secrets.Select(secret => WebhookVerifier.ReadKey(secret.Reveal())).OfType<byte[]>();
        return WebhookVerifier.IsGenuine(keys, headers, body, clock.GetUtcNow());
    }

    private async Task<IResult> StoreOrRefuseAsync(string source, string id, byte[] body, HttpContext context)
    {
        var batch = IngestParser.Parse(source, clock, body);
        if (batch.Problems.Count > 0)
        {
            metrics.Rejected(source, batch.Problems.Count);
            return Answer(StatusCodes.Status400BadRequest, new IngestAnswer { Error = "Nothing of this was taken.", Problems = batch.Problems });
        }

        try
        {
            if (!redis.IsConnected)
            {
                return ComeBack(context.Response, StatusCodes.Status503ServiceUnavailable, "The store is away; nothing was taken.");
            }

            if (await backlog.IsFullAsync())
            {
                metrics.Refused(source, "backlog");
                return ComeBack(context.Response, StatusCodes.Status429TooManyRequests, "Too many mentions are waiting; nothing was taken.");
            }

            return await StoreAsync(source, id, batch, context.RequestAborted).WaitAsync(StoreTimeout, clock, context.RequestAborted);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            metrics.Refused(source, "store");
            Log.NotStored(logger, source, exception.Message);
            return ComeBack(context.Response, StatusCodes.Status503ServiceUnavailable, "The store is away; send it again.");
        }
    }

    /// <summary>Remembers the push only after its mentions are stored: a crash in between repeats them, and the same mention counts once.</summary>
    private async Task<IResult> StoreAsync(string source, string id, IngestBatch batch, CancellationToken cancellationToken)
    {
        if (await replays.ContainsAsync(source, id))
        {
            return Answer(StatusCodes.Status202Accepted, new IngestAnswer { Accepted = 0, Duplicate = true });
        }

        var counts = await intake.AcceptAsync(batch.Mentions, cancellationToken);
        await replays.AddAsync(source, id);
        await health.SucceededAsync(source, batch.Mentions.Count);
        return Answer(StatusCodes.Status202Accepted, new IngestAnswer { Accepted = counts.Matched, Ignored = counts.Offered - counts.Matched });
    }

    private static JsonHttpResult<IngestAnswer> ComeBack(HttpResponse response, int status, string error)
    {
        response.Headers.RetryAfter = ComeBackAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Answer(status, error);
    }

    private static JsonHttpResult<IngestAnswer> Answer(int status, string error) => Answer(status, new IngestAnswer { Error = error });

    private static JsonHttpResult<IngestAnswer> Answer(int status, IngestAnswer answer)
        => TypedResults.Json(answer, IngestJsonContext.Default.IngestAnswer, statusCode: status);

    /// <summary>The raw bytes; <see langword="null"/> when there are too many.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        while (request.ContentLength is not > LongestBody)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.IsCompleted || read.Buffer.Length > LongestBody)
            {
                var body = read.Buffer.Length > LongestBody ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source}: a push was refused because it could not be stored: {Error}")]
        public static partial void NotStored(ILogger logger, string source, string error);
    }
}
