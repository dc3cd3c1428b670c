namespace MentionWatch.Demo;

/// <summary>A clock that runs a multiple of the wall's speed, timers included, so that hours of story pass in seconds.</summary>
/// <remarks>
/// It moves in small beats and never leaps: when the machine is busy, the beats come late and the story slows down with
/// everything else. Between two beats it waits for <see cref="Pace"/>, so that no timeout expires on somebody who had no
/// chance to answer.
/// </remarks>
internal sealed class StoryClock : TimeProvider, IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private readonly List<StoryTimer> _timers = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _pump;
    private DateTimeOffset _now;

    public StoryClock(DateTimeOffset start)
    {
        _now = start;
        _pump = Task.Run(PumpAsync);
    }

    /// <summary>Story seconds a second of the wall.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>What every beat waits for.</summary>
    public Func<Task>? Pace { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StoryTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pump;
        _stop.Dispose();
    }

    private async Task PumpAsync()
    {
        using var beats = new PeriodicTimer(Beat, System);
        while (!_stop.IsCancellationRequested)
        {
            await beats.WaitForNextTickAsync(CancellationToken.None);
            await (Pace?.Invoke() ?? Task.CompletedTask);
            Advance(Beat * Speed);
        }
    }

    private void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (TakeDue(target) is { } due)
        {
            due.Fire();
        }

        lock (_gate)
        {
            _now = target;
        }
    }

    private StoryTimer? TakeDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.DueAt <= target).MinBy(timer => timer.DueAt);
            if (next is null)
            {
                return null;
            }

            _now = next.DueAt > _now ? next.DueAt : _now;
            next.Rearm();
            return next;
        }
    }

    private sealed class StoryTimer(StoryClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Rearm()
        {
            DueAt += _period;
            if (_period <= TimeSpan.Zero)
            {
                clock._timers.Remove(this);
            }
        }

        /// <summary>Runs the callback on the pool, as the system's timers do: a callback that blocks must not stop the clock.</summary>
        public void Fire() => ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
