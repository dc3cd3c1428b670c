using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Actions;

/// <summary>What came of an action.</summary>
/// <param name="Changed">Whether it changed the incident; one that came too late is only written down.</param>
/// <param name="Incident">The incident as it is now.</param>
internal sealed record ActionAnswer(bool Changed, Incident Incident);

/// <summary>Incidents, open ones first.</summary>
internal sealed record IncidentList(IReadOnlyList<Incident> Incidents);
