namespace MentionWatch.Buffering.Outbox;

/// <summary>What waits for one receiver in one partition.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Waiting">Incidents with something to deliver.</param>
/// <param name="Due">How many of them may be sent now.</param>
/// <param name="OldestDueAt">When the first of them was or will be due.</param>
internal sealed record OutboxDepth(int Partition, string Receiver, long Waiting, long Due, DateTimeOffset? OldestDueAt);
