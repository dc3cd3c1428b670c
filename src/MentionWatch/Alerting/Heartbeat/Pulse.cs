using System.Collections.Concurrent;
using MentionWatch.Buffering;

namespace MentionWatch.Alerting.Heartbeat;

/// <summary>Notes that a part of the work was done; a note that is fresh is not written again.</summary>
internal sealed class Pulse(PulseStore store, TimeProvider time)
{
    public const string Detect = "detect";
    public const string Deliver = "deliver";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, long> _beats = new(StringComparer.Ordinal);

    public async Task BeatAsync(string part)
    {
        if (_beats.TryGetValue(part, out var last) && time.GetElapsedTime(last) < Fresh)
        {
            return;
        }

        await store.WriteAsync(part, time.GetUtcNow().ToUnixTimeMilliseconds());
        _beats[part] = time.GetTimestamp();
    }
}
