namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Whom an incident was told, whom not yet and why, and what it climbs; kept with it, so that a restart goes on where it was.</summary>
public sealed record DispatchState
{
    /// <summary>Names of the receivers it was told; they are also told what becomes of it.</summary>
    public IReadOnlyList<string> Told { get; init => field = value ?? []; } = [];

    /// <summary>What is held back, at most one entry a receiver.</summary>
    public IReadOnlyList<Hold> Holds { get; init => field = value ?? []; } = [];

    /// <summary>Name of the chain it climbs; <see langword="null"/> when it climbs none.</summary>
    public string? Chain { get; init; }

    /// <summary>Name of the route that has the chain.</summary>
    public string? ChainRoute { get; init; }

    /// <summary>When the chain was begun, in UTC: whom it begins with was told then.</summary>
    public DateTimeOffset? ClimbsSince { get; init; }

    /// <summary>The worst it was when it was last told.</summary>
    public Severity Severity { get; init; }

    /// <summary>The last rise in severity since the chain was begun.</summary>
    public SeverityRise? Rise { get; init; }
}
