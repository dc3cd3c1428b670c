using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Delivering;

/// <summary>An attempt that failed and may be repeated.</summary>
internal sealed record DeliveryFailure
{
    /// <summary>Number of the attempt, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>When it failed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Since when it waits to be sent.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    public required DateTimeOffset FirstAttemptAt { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>How long the receiver asked us to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
