namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Decides what is told in digests. Pure.</summary>
public static class Digests
{
    /// <summary>What is due now: what waits for the time of a digest, and what ended in quiet hours that are over.</summary>
    /// <param name="incidents">Incidents, open or ended.</param>
    /// <param name="context">What the decision goes by.</param>
    public static IReadOnlyList<DueDigest> Due(IEnumerable<Incident> incidents, DispatchContext context)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(context);
        return
        [
            .. incidents.SelectMany(incident => (incident.Dispatch?.Holds ?? []).Where(hold => IsDue(hold, incident, context)).Select(hold => (Incident: incident, Hold: hold)))
                .GroupBy(due => due.Hold.Receiver, StringComparer.Ordinal)
                .Select(group => new DueDigest(
                    group.Key,
                    group.Min(due => due.Hold.Since),
                    group.Max(due => due.Hold.Until ?? context.Now),
                    [.. group.Select(due => due.Incident).OrderByDescending(incident => incident.IsOpen).ThenByDescending(incident => incident.PeakSeverity).ThenBy(incident => incident.StartedAt)])),
        ];
    }

    /// <summary>The digest itself.</summary>
    public static AlertDigest Of(DueDigest due, IReadOnlyList<DigestItem> items)
    {
        ArgumentNullException.ThrowIfNull(due);
        return new AlertDigest(due.Since, due.Until, items);
    }

    /// <summary>An incident as a digest lists it.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="latest">What it was told with last.</param>
    public static DigestItem Item(Incident incident, Alert? latest)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new DigestItem
        {
            IncidentKey = incident.Key,
            Brand = incident.Brand,
            State = incident.State,
            PeakSeverity = incident.PeakSeverity,
            StartedAt = incident.StartedAt,
            EndedAt = incident.EndedAt,
            AcknowledgedBy = incident.State == IncidentState.Acknowledged ? incident.AcknowledgedBy : null,
            PeakVolume = incident.PeakVolume,
            TopTerms = latest?.TopTerms ?? [],
            FirstPostUrl = latest?.FirstPost?.Url,
        };
    }

    /// <summary>The incident once receivers were told of it in a digest; of one that goes on they are told what becomes of it.</summary>
    public static Incident Told(Incident incident, IReadOnlyList<string> receivers, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var state = incident.Dispatch ?? new DispatchState();
        var told = incident with
        {
            Dispatch = state with
            {
                Holds = [.. state.Holds.Where(hold => !receivers.Contains(hold.Receiver, StringComparer.Ordinal))],
                Told = [.. state.Told.Union(receivers, StringComparer.Ordinal)],
            },
        };
        return Telling.Written(told, new IncidentEntry { Number = 0, At = at, Kind = EntryKind.Released, To = string.Join(", ", receivers), Held = HoldReason.Digest });
    }

    private static bool IsDue(Hold hold, Incident incident, DispatchContext context)
        => hold.Until <= context.Now && (hold.Reason == HoldReason.Digest || (hold.Reason == HoldReason.QuietHours && !incident.IsOpen));
}
