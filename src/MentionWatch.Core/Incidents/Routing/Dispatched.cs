namespace MentionWatch.Core.Incidents.Routing;

/// <summary>What is to be saved in one step.</summary>
/// <param name="Incident">The incident, with whom it was told.</param>
/// <param name="Alerts">Its alerts, with who is told next and what is told with them.</param>
/// <param name="Calls">Who is sent which of them.</param>
public sealed record Dispatched(Incident Incident, IReadOnlyList<Alert> Alerts, IReadOnlyList<Call> Calls)
{
    /// <summary>Whether there is anything to save.</summary>
    public bool IsNews(Incident before) => Alerts.Count > 0 || !ReferenceEquals(Incident, before);
}
