namespace MentionWatch.Web.Page;

/// <summary>What <c>GET /</c> draws and <c>GET /api/status</c> says: everything a person asks first, at one instant.</summary>
public sealed record StatusSnapshot
{
    /// <summary>When it was taken, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Version of the worker.</summary>
    public required string Version { get; init; }

    /// <summary>Which configuration is in force.</summary>
    public required ConfigStatus Config { get; init; }

    /// <summary>Incidents that are not over, worst first.</summary>
    public IReadOnlyList<IncidentStatus> Open { get; init; } = [];

    /// <summary>Incidents that ended, newest first.</summary>
    public IReadOnlyList<IncidentStatus> Recent { get; init; } = [];

    /// <summary>The brands, most negative mentions first.</summary>
    public IReadOnlyList<BrandStatus> Brands { get; init; } = [];

    /// <summary>The sources, degraded ones first.</summary>
    public IReadOnlyList<SourceStatus> Sources { get; init; } = [];

    /// <summary>The receivers, by name.</summary>
    public IReadOnlyList<ReceiverStatus> Receivers { get; init; } = [];
}
