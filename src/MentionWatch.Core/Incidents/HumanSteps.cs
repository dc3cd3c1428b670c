namespace MentionWatch.Core.Incidents;

/// <summary>What people do to an incident; everything is written down, and what comes too late changes nothing else.</summary>
internal static class HumanSteps
{
    public static IncidentStep Of(Incident incident, IncidentEvent.Human human)
    {
        var step = incident.IsOpen ? Taken(incident, human) : new(incident, null);
        if (step.Alert is null && incident.History.Count >= Incident.LongestHistory)
        {
            return step;
        }

        var entry = Entry(human) with { Sequence = step.Alert?.Sequence };
        var written = Telling.Written(step.Incident!, entry);
        return new(written, step.Alert is { } alert ? alert with { Action = written.History[^1], AddressedTo = entry.To } : null);
    }

    private static IncidentStep Taken(Incident incident, IncidentEvent.Human human) => human switch
    {
        IncidentEvent.Acknowledge when incident.State != IncidentState.Acknowledged
            => Told(incident with { State = IncidentState.Acknowledged, AcknowledgedBy = human.By.Name, SnoozedUntil = null }, TransitionKind.Acknowledged, human),
        IncidentEvent.HandOver over when !IsWith(incident, over.To) => Told(HandedOver(incident, over), TransitionKind.HandedOver, human),
        IncidentEvent.Snooze snooze when snooze.Until > human.At && snooze.Until != incident.SnoozedUntil
            => Told(incident with { State = IncidentState.Snoozed, SnoozedUntil = snooze.Until }, TransitionKind.Snoozed, human),
        IncidentEvent.Resolve => Telling.End(incident, TransitionKind.Resolved, human.At),
        _ => new(incident, null),
    };

    private static IncidentStep Told(Incident incident, TransitionKind kind, IncidentEvent.Human human) => Telling.Of(incident, kind, human.At, incident.Evidence!);

    private static bool IsWith(Incident incident, string to)
        => incident.State == IncidentState.HandedOver && string.Equals(incident.HandedTo, to, StringComparison.Ordinal);

    private static Incident HandedOver(Incident incident, IncidentEvent.HandOver over) => incident with
    {
        State = IncidentState.HandedOver,
        HandedTo = over.To,
        SnoozedUntil = null,
        WaitingSince = over.At,
        EscalationStep = 0,
        EscalatedAt = null,
    };

    private static IncidentEntry Entry(IncidentEvent.Human human) => new()
    {
        Number = 0,
        At = human.At,
        Kind = human switch
        {
            IncidentEvent.Acknowledge => EntryKind.Acknowledged,
            IncidentEvent.HandOver => EntryKind.HandedOver,
            IncidentEvent.Snooze => EntryKind.Snoozed,
            IncidentEvent.Resolve => EntryKind.Resolved,
            _ => EntryKind.Noted,
        },
        By = human.By,
        To = (human as IncidentEvent.HandOver)?.To,
        Until = (human as IncidentEvent.Snooze)?.Until,
        Note = human.Note,
    };
}
