using MentionWatch.Core.Incidents;

namespace MentionWatch.Buffering.Outbox;

/// <summary>An incident with all that was told about it.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Alerts">Its transitions, oldest first.</param>
/// <param name="Deliveries">Who was told, by transition and receiver.</param>
internal sealed record IncidentHistory(Incident Incident, IReadOnlyList<Alert> Alerts, IReadOnlyList<LoggedDelivery> Deliveries);
