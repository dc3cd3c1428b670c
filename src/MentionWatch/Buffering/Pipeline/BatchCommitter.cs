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
        var request = new CommitRequest(batch, verdicts, new CommitRules(options.CurrentValue.Redis, options.CurrentValue.Detection, time.GetUtcNow()));
        var reply = (RedisResult[])await connection.EvaluateAsync(RedisScript.Commit, request.Keys, request.Arguments)!;
        var repeated = (int[])reply[2]!;
        metrics.Committed((long)reply[0], repeated.Length);
        tally.Add(request.NewVerdicts(repeated));
        Report(batch, request);
    }

    private void Report(MentionBatch batch, CommitRequest request)
    {
        foreach (var (reason, mentions) in request.Refused)
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
