namespace MentionWatch.Core.Incidents.Routing;

/// <summary>What a decision about telling goes by besides the incident itself.</summary>
public sealed record DispatchContext
{
    /// <summary>The rules in force.</summary>
    public required RoutingRules Rules { get; init; }

    /// <summary>Now, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Silences, in force or not.</summary>
    public IReadOnlyList<Silence> Silences { get; init; } = [];

    /// <summary>Open incidents by brand; those of brands that are part of each other are enough.</summary>
    public IReadOnlyDictionary<string, Incident> Open { get; init; } = new Dictionary<string, Incident>(StringComparer.Ordinal);

    /// <summary>What keeps everybody from being told of an incident now, if anything does.</summary>
    public Obstacle? ObstacleOf(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var subject = RouteSubject.Of(incident);
        if (Silences.FirstOrDefault(silence => silence.Covers(subject, Now)) is { } silence)
        {
            return new Obstacle(HoldReason.Silence, silence.Until, silence.Id, $"{silence.By}: {silence.Reason}");
        }

        return ParentOf(incident) is { } parent ? new Obstacle(HoldReason.Parent, Until: null, parent.Key, parent.Brand) : AwaitedOf(incident);
    }

    /// <summary>Open incidents of the brands that are part of this one.</summary>
    public IReadOnlyList<IncidentPart> PartsOf(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return
        [
            .. Rules.Descendants(incident.Brand)
                .Select(part => Open.GetValueOrDefault(part))
                .OfType<Incident>()
                .OrderByDescending(part => part.PeakSeverity)
                .ThenBy(part => part.StartedAt)
                .Select(part => new IncidentPart(part.Brand, part.Key, part.PeakSeverity, part.StartedAt)),
        ];
    }

    /// <summary>The incident of a brand it is part of that tells of it: one that is at least as severe.</summary>
    private Incident? ParentOf(Incident incident)
        => Rules.Ancestors(incident.Brand)
            .Select(ancestor => Open.GetValueOrDefault(ancestor))
            .FirstOrDefault(open => open is { IsOpen: true } && open.PeakSeverity >= incident.PeakSeverity);

    /// <summary>The wait for a brand it is part of; over when one of them has an incident, for then it is known how severe that is.</summary>
    private Obstacle? AwaitedOf(Incident incident)
    {
        var until = incident.RaisedAt + Rules.ParentWait;
        var ancestors = Rules.Ancestors(incident.Brand).ToList();
        return ancestors.Count > 0 && Now < until && !ancestors.Exists(Open.ContainsKey)
            ? new Obstacle(HoldReason.ParentWait, until, ancestors[0], ancestors[0])
            : null;
    }
}
