namespace MentionWatch.Tests.Sources.Support;

/// <summary>A clock that stands still, except that whoever waits for less than a minute is let go at once and the time has passed.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public ManualTimeProvider Manual { get; } = new();

    public override long TimestampFrequency => Manual.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Manual.GetUtcNow();

    public override long GetTimestamp() => Manual.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime >= Longest || period > TimeSpan.Zero)
        {
            return Manual.CreateTimer(callback, state, dueTime, period);
        }

        ThreadPool.QueueUserWorkItem(_ =>
        {
            Manual.Advance(dueTime);
            callback(state);
        });
        return Manual.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
