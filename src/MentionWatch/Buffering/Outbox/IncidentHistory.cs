using MentionWatch.Core.Incidents;

namespace MentionWatch.Buffering.Outbox;

/// <summary>An incident with all that was told about it.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Alerts">Its transitions, oldest first.</param>
/// <param name="Deliveries">Who was told, by transition and receiver.</param>
internal sealed record IncidentHistory(Incident Incident, IReadOnlyList<Alert> Alerts, IReadOnlyList<LoggedDelivery> Deliveries);

/// <summary>What became of one delivery.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Sequence">The transition it tells.</param>
/// <param name="State">Where it is.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="At">When it last changed, in UTC.</param>
/// <param name="Detail">The receiver's last answer, free of secrets.</param>
/// <param name="InPlaceOf">The receiver that could not be told, when this is the word to the fallback.</param>
internal sealed record LoggedDelivery(
    string Id, string Receiver, int Sequence, DeliveryState State, int Attempts, DateTimeOffset At, string Detail, string? InPlaceOf);
