using MentionWatch.Web.Page.Held;
using MentionWatch.Web.Page.Troubles;

namespace MentionWatch.Web.Page;

/// <summary>What <c>GET /</c> draws and <c>GET /api/status</c> says: everything a person asks first, at one instant.</summary>
public sealed record StatusSnapshot
{
    /// <summary>When it was taken, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Version of the worker.</summary>
    public required string Version { get; init; }

    /// <summary>IANA time zone for what belongs to no brand: that of all brands, when they share one.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What is wrong with the service itself, longest first; known also while Redis is away.</summary>
    public IReadOnlyList<TroubleSummary> Troubles { get; init; } = [];

    /// <summary>Which configuration is in force.</summary>
    public required ConfigSummary Config { get; init; }

    /// <summary>Whether Redis answered; when it did not, nothing below is known.</summary>
    public bool StoreAnswers { get; init; } = true;

    /// <summary>Incidents that are not over, worst first.</summary>
    public IReadOnlyList<IncidentSummary> Open { get; init; } = [];

    /// <summary>What is being held back, by what, and until when.</summary>
    public HeldBackSummary Held { get; init; } = new();

    /// <summary>Incidents that ended, newest first.</summary>
    public IReadOnlyList<IncidentSummary> Recent { get; init; } = [];

    /// <summary>The brands, most negative mentions first.</summary>
    public IReadOnlyList<BrandSummary> Brands { get; init; } = [];

    /// <summary>The sources, degraded ones first.</summary>
    public IReadOnlyList<SourceSummary> Sources { get; init; } = [];

    /// <summary>The receivers, by name.</summary>
    public IReadOnlyList<ReceiverSummary> Receivers { get; init; } = [];
}
