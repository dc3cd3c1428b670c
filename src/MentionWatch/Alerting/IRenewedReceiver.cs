using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting;

/// <summary>A receiver that forgets an incident unless it is told again about once a minute.</summary>
internal interface IRenewedReceiver : IReceiver
{
    /// <summary>Tells again what was told last.</summary>
    /// <param name="delivery">What was told last.</param>
    /// <param name="told">Everything the incident came to until then, oldest first.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    ValueTask<DeliveryOutcome> RenewAsync(Delivery delivery, IReadOnlyList<Alert> told, CancellationToken cancellationToken);
}
