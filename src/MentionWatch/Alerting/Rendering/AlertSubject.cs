using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>An alert with what the configuration knows about it.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="BrandName">The brand as people write it.</param>
/// <param name="Zone">Its time zone.</param>
internal sealed record AlertSubject(Alert Alert, string BrandName, TimeZoneInfo Zone)
{
    /// <summary>The plan made for a bad day.</summary>
    public PlaybookOptions Playbook { get; init; } = new();

    /// <summary>Page on which the reader can act, if this service has a public address.</summary>
    public string? ActionUrl { get; init; }

    /// <summary>Page of the incident, if this service has a public address.</summary>
    public string? IncidentUrl { get; init; }

    /// <summary>Whom it could not be told.</summary>
    public Undelivered? Undelivered { get; init; }
}
