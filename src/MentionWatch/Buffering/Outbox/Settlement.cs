namespace MentionWatch.Buffering.Outbox;

/// <summary>What becomes of a delivery after an attempt.</summary>
/// <param name="State">Its state from now on; <see cref="DeliveryState.Waiting"/> to be tried again.</param>
/// <param name="Detail">The answer in one line, free of secrets.</param>
internal sealed record Settlement(DeliveryState State, string Detail)
{
    /// <summary>When it is tried again.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Receiver to tell that it has not arrived.</summary>
    public string? Fallback { get; init; }

    /// <summary>What waits behind it since then or longer is told to the fallback as well; <see langword="null"/> for nothing.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>The attempt, for the log; <see langword="null"/> when there was none.</summary>
    public LoggedAttempt? Attempt { get; init; }
}
