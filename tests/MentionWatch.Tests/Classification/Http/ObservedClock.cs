using System.Threading.Channels;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>A clock that a test moves, once it has seen somebody wait for as long as expected.</summary>
internal sealed class ObservedClock : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ManualTimeProvider _manual = new();
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override long TimestampFrequency => _manual.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _manual.GetUtcNow();

    public override long GetTimestamp() => _manual.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _manual.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    public void Advance(TimeSpan by) => _manual.Advance(by);

    /// <summary>Waits until somebody waits for this long, and lets exactly this time pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (await _waits.Reader.ReadAsync(deadline.Token) != wait)
        {
        }

        Advance(wait);
    }
}
