using MentionWatch.Alerting.Delivering;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Receivers that do not take alerts.</summary>
internal sealed class ReceiverTroubles(ReceiverHealth receivers) : ITroubleFinder
{
    public Task<IReadOnlyList<Trouble>> FindAsync(CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Trouble>>([.. receivers.Failing.Select(failing => new Trouble(TroubleKind.DeliveryFailing, failing.Name, failing.Since, failing.Reason))]);
}
