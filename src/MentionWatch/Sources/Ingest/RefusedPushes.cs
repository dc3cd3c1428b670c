using System.Collections.Concurrent;

namespace MentionWatch.Sources.Ingest;

/// <summary>Says and counts pushes that nobody signed as they should: each in the metric, and at most one line a minute and source in the log.</summary>
internal sealed partial class RefusedPushes(SourceMetrics metrics, TimeProvider clock, ILogger<RefusedPushes> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Unsaid> _sources = new(StringComparer.Ordinal);

    /// <summary>Notes a refusal.</summary>
    /// <param name="source">A configured source.</param>
    /// <param name="reason">Why, without anything the sender sent.</param>
    public void Add(string source, string reason)
    {
        metrics.Refused(source, "signature");
        if (_sources.GetOrAdd(source, static _ => new Unsaid()).Next(clock.GetUtcNow()) is { } before)
        {
            Log.Refused(logger, source, reason, before);
        }
    }

    private sealed class Unsaid
    {
        private readonly Lock _gate = new();
        private DateTimeOffset _saidAt = DateTimeOffset.MinValue;
        private int _count;

        /// <summary>How many went unsaid before this one; <see langword="null"/> when this one does too.</summary>
        public int? Next(DateTimeOffset now)
        {
            lock (_gate)
            {
                if (now - _saidAt < Pause)
                {
                    _count++;
                    return null;
                }

                (var before, _count, _saidAt) = (_count, 0, now);
                return before;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Source {Source}: a push was refused with 401: {Reason}. {More} more were refused since the last line like this.")]
        public static partial void Refused(ILogger logger, string source, string reason, int more);
    }
}
