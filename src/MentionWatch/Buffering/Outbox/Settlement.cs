namespace MentionWatch.Buffering.Outbox;

/// <summary>What becomes of a delivery after an attempt.</summary>
/// <param name="State">Its state from now on; <see cref="DeliveryState.Waiting"/> to be tried again.</param>
/// <param name="Detail">The answer in one line, free of secrets.</param>
/// <param name="DueAt">When it is tried again.</param>
/// <param name="Fallback">Receiver to tell that it failed.</param>
/// <param name="Tried">Whether there was an attempt; <see langword="false"/> when it was given up without one.</param>
internal sealed record Settlement(DeliveryState State, string Detail, DateTimeOffset? DueAt = null, string? Fallback = null, bool Tried = true);
