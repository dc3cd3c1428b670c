namespace MentionWatch.Core.Incidents.Routing;

/// <summary>An open incident of a brand that is part of another.</summary>
/// <param name="Brand">The brand's key.</param>
/// <param name="IncidentKey">The incident's key.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="StartedAt">When it began, in UTC.</param>
public sealed record IncidentPart(string Brand, string IncidentKey, Severity Severity, DateTimeOffset StartedAt);
