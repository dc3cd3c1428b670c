using MentionWatch.Alerting;

namespace MentionWatch.Buffering.Outbox;

/// <summary>Until when each receiver is used up, shared by all workers.</summary>
internal sealed class PaceStore(RedisConnection redis, TimeProvider time)
{
    /// <summary>Takes up to so many sends from what may be sent now; how many there were.</summary>
    public async Task<int> TakeAsync(string receiver, Pace pace, int wanted)
        => (int)await redis.EvaluateAsync(PaceScripts.Take, [RedisKeys.Pace(receiver)], [Now, (long)pace.Every.TotalMilliseconds, pace.Burst, wanted]);

    /// <summary>Leaves nothing for so long, and then one.</summary>
    public Task PauseAsync(string receiver, Pace pace, TimeSpan wait)
    {
        var usedUp = wait + (Math.Max(0, pace.Burst - 1) * pace.Every);
        return redis.EvaluateAsync(PaceScripts.Pause, [RedisKeys.Pace(receiver), RedisKeys.Pause(receiver)], [Now, Now + (long)usedUp.TotalMilliseconds]);
    }

    /// <summary>Gives back what was taken and not used.</summary>
    public Task ReturnAsync(string receiver, Pace pace, int unused)
        => redis.EvaluateAsync(PaceScripts.Return, [RedisKeys.Pace(receiver), RedisKeys.Pause(receiver)], [Now, (long)pace.Every.TotalMilliseconds, unused]);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
