using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Keeps all workers together below what a receiver takes, so that it need not refuse; where it does, all that it is sent waits.</summary>
internal sealed class ReceiverPace(PaceStore store)
{
    /// <summary>A wait that no service asks for is cut here; its answer then is heard again.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>Takes up to so many sends; how many it got.</summary>
    public Task<int> TakeAsync(ConfiguredReceiver receiver, int wanted) => wanted == 0 ? Task.FromResult(0) : store.TakeAsync(receiver.Name, PaceOf(receiver), wanted);

    /// <summary>Gives back sends that were taken and not made, as when another worker was faster to claim them.</summary>
    public Task ReturnAsync(ConfiguredReceiver receiver, int unused)
        => unused == 0 || PaceOf(receiver).Every == TimeSpan.Zero ? Task.CompletedTask : store.ReturnAsync(receiver.Name, PaceOf(receiver), unused);

    /// <summary>Sends nothing for so long.</summary>
    public Task PauseAsync(ConfiguredReceiver receiver, TimeSpan wait) => store.PauseAsync(receiver.Name, PaceOf(receiver), wait < LongestPause ? wait : LongestPause);

    private static Pace PaceOf(ConfiguredReceiver receiver)
    {
        var usual = receiver.Kind.Pace;
        return receiver.Options.MaxPerMinute is { } most ? new Pace(most, Math.Max(1, usual.Burst)) : usual;
    }
}
