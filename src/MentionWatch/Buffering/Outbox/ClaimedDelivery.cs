using MentionWatch.Core.Incidents;

namespace MentionWatch.Buffering.Outbox;

/// <summary>A delivery that this process may send until its lease ends.</summary>
internal sealed record ClaimedDelivery
{
    public required int Partition { get; init; }

    public required string Receiver { get; init; }

    public required string Incident { get; init; }

    public required string Id { get; init; }

    /// <summary>Number of this attempt, from 1.</summary>
    public required int Attempt { get; init; }

    public required DateTimeOffset FirstAttemptAt { get; init; }

    /// <summary>Since when it waits to be sent.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>The fallback receiver that was told already that this could not be delivered so far.</summary>
    public required string? ToldInstead { get; init; }

    /// <summary>The receiver that could not be told, when this is the word to the fallback.</summary>
    public required string? Failed { get; init; }

    /// <summary>Why it could not be told.</summary>
    public required string? FailedReason { get; init; }

    public required Alert Alert { get; init; }

    /// <summary>Proof of the lease.</summary>
    public required string Token { get; init; }
}
