namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Why a receiver has not been told of an incident yet.</summary>
public sealed record Hold
{
    /// <summary>Name of the receiver.</summary>
    public required string Receiver { get; init; }

    /// <summary>Name of the route that tells it; empty where there are no routes.</summary>
    public required string Route { get; init; }

    /// <summary>The role for which it is told, if it is for one.</summary>
    public string? Role { get; init; }

    /// <summary>The reason.</summary>
    public required HoldReason Reason { get; init; }

    /// <summary>Since when, in UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ends, in UTC, where that is known.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Identifier of the silence, key of the parent's incident, or key of the brand waited for, that keeps it back.</summary>
    public string? By { get; init; }

    /// <summary>Who silenced it and why, or the brand it is part of; hostile text.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it is told in a digest, or at the end of quiet hours, even when the incident is over by then.</summary>
    public bool OutlivesIncident => Reason is HoldReason.Digest or HoldReason.QuietHours;

    /// <summary>What keeps a target back.</summary>
    /// <param name="target">Who is to be told.</param>
    /// <param name="obstacle">What keeps everybody back, if anything does.</param>
    /// <param name="since">Since when, in UTC.</param>
    /// <returns><see langword="null"/> when nothing does.</returns>
    internal static Hold? Of(Target target, Obstacle? obstacle, DateTimeOffset since) => obstacle is not null
        ? Bare(target, obstacle.Reason, since) with { Until = obstacle.Until, By = obstacle.By, Detail = obstacle.Detail }
        : target.Wait is { } wait ? Bare(target, wait.Reason, since) with { Until = wait.Until }
        : null;

    private static Hold Bare(Target target, HoldReason reason, DateTimeOffset since)
        => new() { Receiver = target.Receiver, Route = target.Route, Role = target.Role, Reason = reason, Since = since };
}
