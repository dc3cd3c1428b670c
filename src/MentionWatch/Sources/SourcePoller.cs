using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources.Health;
using MentionWatch.Sources.Polling;

namespace MentionWatch.Sources;

/// <summary>One poll of one source: from the committed cursor, page by page into the stream, then the cursor moves.</summary>
internal sealed partial class SourcePoller(
    ConfiguredSources sources,
    CursorStore cursors,
    MentionIntake intake,
    SourceHealth health,
    Backlog backlog,
    SourceMetrics metrics,
    TimeProvider clock,
    ILogger<SourcePoller> logger)
{
    private static readonly TimeSpan GoneFor = TimeSpan.FromDays(36_500);

    /// <summary>Polls a source once. Failures of the source are counted and reported to its health, which logs them; those of the store are thrown.</summary>
    public async Task<PollResult> PollAsync(string source, CancellationToken cancellationToken)
    {
        if (sources.Find(source) is not { } configured)
        {
            return new PollResult(PollOutcome.NotPolled);
        }

        if (configured.NotBefore > clock.GetUtcNow() || await backlog.IsFullAsync())
        {
            return new PollResult(PollOutcome.Waiting);
        }

        if (!configured.TryBegin())
        {
            return new PollResult(PollOutcome.Busy);
        }

        try
        {
            return await MeasureAsync(configured, cancellationToken);
        }
        finally
        {
            configured.End();
        }
    }

    private async Task<PollResult> MeasureAsync(ConfiguredSource source, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var result = await RunAsync(source, cancellationToken);
        metrics.Polled(source.Name, result.Failure?.Kind.ToString() ?? "Done", clock.GetElapsedTime(started));
        return result;
    }

    private async Task<PollResult> RunAsync(ConfiguredSource source, CancellationToken cancellationToken)
    {
        var stored = await cursors.ReadAsync(source.Name);
        var run = new PollRun(source, PollPosition.Parse(stored, clock.GetUtcNow()));
        try
        {
            await foreach (var page in source.Adapter.PollAsync(run.Position.Cursor, cancellationToken))
            {
                await StoreAsync(run, page, cancellationToken);
                if (page.Checkpoint is not null && await backlog.IsFullAsync())
                {
                    Log.HeldBack(logger, source.Name);
                    break;
                }
            }

            await health.SucceededAsync(source.Name, run.Counts.Offered, source.NotBefore);
            return new PollResult(PollOutcome.Done, run.Counts, run.Rejected);
        }
        catch (SourceException failure)
        {
            await FailAsync(source, failure);
            return new PollResult(PollOutcome.Failed, run.Counts, run.Rejected, failure);
        }
    }

    private async Task StoreAsync(PollRun run, SourcePage page, CancellationToken cancellationToken)
    {
        run.Add(await intake.AcceptAsync([.. page.Mentions.Select(run.Mark)], cancellationToken), page.Rejected);
        if (page.Checkpoint is { } checkpoint && checkpoint != run.Position.Cursor)
        {
            run.Position = run.Position with { Cursor = checkpoint };
            await cursors.CommitAsync(run.Source.Name, run.Position.ToCursor());
        }

        run.Source.NotBefore = page.NotBefore ?? run.Source.NotBefore;
        Report(run.Source.Name, page);
    }

    private void Report(string source, SourcePage page)
    {
        if (page.Rejected > 0)
        {
            metrics.Rejected(source, page.Rejected);
            Log.Rejected(logger, source, page.Rejected);
        }

        if (page.PossibleGap)
        {
            metrics.PossibleGap(source);
            Log.PossibleGap(logger, source);
        }
    }

    private Task FailAsync(ConfiguredSource source, SourceException failure)
    {
        var now = clock.GetUtcNow();
        source.NotBefore = failure.RetryAt ?? now;
        if (failure.Kind == SourceFailureKind.Gone)
        {
            source.NotBefore = now + GoneFor;
            Log.Gone(logger, source.Name, failure.Message);
        }

        return health.FailedAsync(source.Name, failure);
    }

    private sealed class PollRun(ConfiguredSource source, PollPosition position)
    {
        public ConfiguredSource Source => source;

        public PollPosition Position { get; set; } = position;

        public IntakeCounts Counts { get; private set; }

        public int Rejected { get; private set; }

        public void Add(IntakeCounts counts, int rejected)
        {
            Counts += counts;
            Rejected += rejected;
        }

        public Mention Mark(Mention mention)
            => !source.Options.AlertOnHistory && Position.IsHistory(mention.CreatedAt) ? mention with { Backfill = true } : mention;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source} is held back: too many mentions are waiting to be classified")]
        public static partial void HeldBack(ILogger logger, string source);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source} is gone and will not be asked again until it is configured anew: {Reason}")]
        public static partial void Gone(ILogger logger, string source, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source}: {Items} items could not be read and were left out")]
        public static partial void Rejected(ILogger logger, string source, int items);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source}: mentions may have been missed between the last poll and this one")]
        public static partial void PossibleGap(ILogger logger, string source);
    }
}
