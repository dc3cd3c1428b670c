using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>An alert with what the configuration knows about it.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="BrandName">The brand as people write it.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="IncidentUrl">Page of the incident, if this service has a public address.</param>
/// <param name="Undelivered">Whom it could not be told.</param>
internal sealed record AlertSubject(Alert Alert, string BrandName, TimeZoneInfo Zone, string? IncidentUrl, Undelivered? Undelivered);
