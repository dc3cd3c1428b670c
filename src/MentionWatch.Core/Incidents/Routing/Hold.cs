namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Why a receiver has not been told of an incident yet.</summary>
public sealed record Hold
{
    /// <summary>Name of the receiver.</summary>
    public required string Receiver { get; init; }

    /// <summary>Name of the route that tells it; empty where there are no routes.</summary>
    public required string Route { get; init; }

    /// <summary>The reason.</summary>
    public required HoldReason Reason { get; init; }

    /// <summary>Since when, in UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it is told, in UTC, for what waits for a time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Identifier of the silence, or key of the parent's incident, that keeps it back.</summary>
    public string? By { get; init; }
}
