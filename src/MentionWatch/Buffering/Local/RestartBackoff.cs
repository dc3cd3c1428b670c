namespace MentionWatch.Buffering.Local;

/// <summary>How long to wait before the next start: doubling up to a limit, from the beginning again after a server that stayed.</summary>
internal sealed class RestartBackoff(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Stayed = TimeSpan.FromMinutes(1);

    private TimeSpan _next = Shortest;
    private long _last = time.GetTimestamp();

    public TimeSpan Next()
    {
        var now = time.GetTimestamp();
        var pause = time.GetElapsedTime(_last, now) >= Stayed ? Shortest : _next;
        _last = now;
        _next = pause * 2 > Longest ? Longest : pause * 2;
        return pause;
    }
}
