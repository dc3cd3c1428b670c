using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Buffering;

/// <summary>How many mentions wait to be classified; sources hold back while there are too many.</summary>
internal sealed class Backlog(RedisConnection connection, Partitioner partitioner, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private Reading? _last;

    public async ValueTask<bool> IsFullAsync() => await ReadAsync() >= options.CurrentValue.Redis.MaxBacklog;

    /// <summary>The number of waiting mentions, at most a second old.</summary>
    public async ValueTask<long> ReadAsync()
    {
        if (Volatile.Read(ref _last) is { } last && time.GetElapsedTime(last.At) < Fresh)
        {
            return last.Mentions;
        }

        var database = await connection.DatabaseAsync();
        var counts = await Task.WhenAll(Enumerable.Range(0, partitioner.Count)
            .Select(partition => database.StringGetAsync(RedisKeys.Waiting(partition))));
        var sum = counts.Sum(count => (long)count);
        Volatile.Write(ref _last, new Reading(sum, time.GetTimestamp()));
        return sum;
    }

    private sealed record Reading(long Mentions, long At);
}
