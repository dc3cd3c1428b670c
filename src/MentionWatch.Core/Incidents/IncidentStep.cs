namespace MentionWatch.Core.Incidents;

/// <summary>One step in the life of an incident.</summary>
/// <param name="Incident">The incident afterwards; <see langword="null"/> when there is none.</param>
/// <param name="Alert">What is to be told, when something is; samples and sources are for the caller to add.</param>
public readonly record struct IncidentStep(Incident? Incident, Alert? Alert);
