namespace MentionWatch.Core.Incidents;

/// <summary>Numbers transitions and entries, so that none is told or written twice and none is left out.</summary>
internal static class Telling
{
    /// <summary>The incident one transition on, with the alert that tells it.</summary>
    public static IncidentStep Of(Incident incident, TransitionKind kind, DateTimeOffset at, AlertEvidence evidence)
    {
        var next = incident with { Sequence = incident.Sequence + 1, Evidence = evidence };
        return new(next, new Alert
        {
            IncidentKey = next.Key,
            Sequence = next.Sequence,
            Kind = kind,
            At = at,
            StartedAt = next.StartedAt,
            Brand = next.Brand,
            Severity = next.Severity,
            PeakSeverity = next.PeakSeverity,
            Evidence = evidence,
        });
    }

    /// <summary>The incident ended; one that has ended stays as it is. It ends no earlier than it was last seen, also by a clock that was set back: its minutes raise no other.</summary>
    public static IncidentStep End(Incident incident, TransitionKind kind, DateTimeOffset at, AlertEvidence? evidence = null)
        => incident.IsOpen
            ? Of(
                incident with { State = kind == TransitionKind.Resolved ? IncidentState.Resolved : IncidentState.Expired, EndedAt = at < incident.ActiveAt ? incident.ActiveAt : at, SnoozedUntil = null },
                kind,
                at,
                evidence ?? incident.Evidence!)
            : new(incident, null);

    /// <summary>The incident with one more entry in its history.</summary>
    public static Incident Written(Incident incident, IncidentEntry entry)
        => incident with { History = [.. incident.History, entry with { Number = incident.History.Count + 1 }] };
}
