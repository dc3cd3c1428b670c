using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Desk;

/// <summary>Who has an incident, was given it, put it off or closed it.</summary>
/// <param name="Who">Their name, as they gave it; <see langword="null"/> for nobody.</param>
/// <param name="At">Since when, in UTC; until when, of one that is put off.</param>
internal sealed record Holder(string? Who, DateTimeOffset? At)
{
    public static Holder Of(Incident incident) => incident.State switch
    {
        IncidentState.Acknowledged => new(incident.AcknowledgedBy, LastOf(incident, EntryKind.Acknowledged)?.At),
        IncidentState.HandedOver => new(incident.HandedTo, LastOf(incident, EntryKind.HandedOver)?.At),
        IncidentState.Snoozed => new(LastOf(incident, EntryKind.Snoozed)?.By?.Name, incident.SnoozedUntil),
        IncidentState.Resolved => new(LastOf(incident, EntryKind.Resolved)?.By?.Name, incident.EndedAt),
        _ => new(null, incident.EndedAt),
    };

    /// <summary>The last entry of a kind that changed something.</summary>
    private static IncidentEntry? LastOf(Incident incident, EntryKind kind) => incident.History.LastOrDefault(entry => entry.Kind == kind && entry.Sequence is not null);
}
