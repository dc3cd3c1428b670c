using MentionWatch.Buffering.Pipeline.Counting;
using MentionWatch.Buffering.Scripts;
using MentionWatch.Classification.Drift;
using MentionWatch.Configuration;
using MentionWatch.Core.Classification;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>Counts a classified batch and takes it off the stream in one step.</summary>
internal sealed partial class BatchCommitter(
    RedisConnection connection,
    IOptionsMonitor<MentionWatchOptions> options,
    PipelineMetrics metrics,
    VerdictTally tally,
    TimeProvider time,
    ILogger<BatchCommitter> logger)
{
    public async Task CommitAsync(MentionBatch batch, Verdict[] verdicts)
    {
        var rules = new CommitRules(options.CurrentValue.Redis, options.CurrentValue.Detection, time.GetUtcNow());
        var before = new HashSet<int>();
        var counted = new BatchTally(batch, verdicts, rules, before);
        while (await CommitAsync(batch, verdicts, counted, rules) is { Count: > 0 } repeated)
        {
            before.UnionWith(repeated);
            counted = new BatchTally(batch, verdicts, rules, before);
        }

        var news = counted.Verdicts();
        metrics.Committed(news.Length, counted.Repeated.Count);
        tally.Add(news);
        Report(batch, counted);
    }

    /// <summary>Counts, unless some mentions had been counted before: then nothing is done, and where they are in the batch is returned.</summary>
    private async Task<IReadOnlyCollection<int>> CommitAsync(MentionBatch batch, Verdict[] verdicts, BatchTally counted, CommitRules rules)
    {
        var request = new CommitRequest(batch, verdicts, counted, rules);
        var repeated = (RedisValue[])await connection.EvaluateAsync(RedisScript.Commit, request.Keys, request.Arguments)!;
        return [.. repeated.Chunk(2).Select(pair => counted.Weeks[(int)pair[0] - 1].Mentions[(long)pair[1]])];
    }

    private void Report(MentionBatch batch, BatchTally counted)
    {
        foreach (var (reason, mentions) in counted.Refused)
        {
            metrics.Dropped(reason, mentions);
            Log.Refused(logger, mentions, reason);
        }

        if (batch.Dead.Count > 0)
        {
            metrics.Dropped("unreadable", batch.Dead.Count);
            Log.Buried(logger, batch.Dead.Count, (string)RedisKeys.DeadLetters(batch.Partition)!, batch.Dead[0].Reason);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Mentions} mentions were not counted: {Reason}.")]
        public static partial void Refused(ILogger logger, int mentions, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Mentions} mentions could not be read and were put aside in {Key}; the first: {Reason}")]
        public static partial void Buried(ILogger logger, int mentions, string key, string reason);
    }
}
