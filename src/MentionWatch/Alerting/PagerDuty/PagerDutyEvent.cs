namespace MentionWatch.Alerting.PagerDuty;

/// <summary>The body of <c>/v2/enqueue</c>.</summary>
/// <param name="RoutingKey">The integration's key.</param>
/// <param name="EventAction"><c>trigger</c>, <c>acknowledge</c> or <c>resolve</c>; the last two need no more than the keys.</param>
/// <param name="DedupKey">What all events of an incident share.</param>
internal sealed record PagerDutyEvent(string RoutingKey, string EventAction, string DedupKey)
{
    public string? Client { get; init; }

    public string? ClientUrl { get; init; }

    public PagerDutyPayload? Payload { get; init; }

    public IReadOnlyList<PagerDutyLink>? Links { get; init; }
}

/// <summary>What a trigger tells.</summary>
internal sealed record PagerDutyPayload(string Summary, string Source, string Severity, string Timestamp)
{
    public string? Component { get; init; }

    public string? Group { get; init; }

    public string? Class { get; init; }

    public IReadOnlyDictionary<string, string>? CustomDetails { get; init; }
}

/// <summary>Something to open.</summary>
internal sealed record PagerDutyLink(string Href, string Text);
