using MentionWatch.Core.Mentions;
using MentionWatch.Sources.Health;
using MentionWatch.Sources.Polling;

namespace MentionWatch.Sources.Ingest;

/// <summary>Marks what was written before anybody watched the source: pushed later, it fills the baseline and raises nothing.</summary>
internal sealed class PushedHistory(SourceHealth health)
{
    /// <summary>The same mentions, those of before marked; none while it cannot be read since when the source is watched.</summary>
    public async Task<IReadOnlyList<Mention>> MarkAsync(string source, IngestOptions options, IReadOnlyList<Mention> mentions)
    {
        if (options.AlertOnHistory || mentions.Count == 0 || await health.WatchedSinceAsync(source) is not { } since)
        {
            return mentions;
        }

        var position = new PollPosition(since, SourceCursor.Start);
        return mentions.Any(mention => position.IsHistory(mention.CreatedAt))
            ? [.. mentions.Select(mention => position.IsHistory(mention.CreatedAt) ? mention with { Backfill = true } : mention)]
            : mentions;
    }
}
