namespace MentionWatch.Buffering.Outbox;

/// <summary>What waits for one receiver in one partition.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Waiting">Incidents with something to deliver.</param>
/// <param name="OldestDueAt">When the first of them was or will be due.</param>
/// <param name="DueByUrgency">How many of them may be sent now, the most urgent first; empty when nothing waits.</param>
internal sealed record OutboxDepth(int Partition, string Receiver, long Waiting, DateTimeOffset? OldestDueAt, IReadOnlyList<long> DueByUrgency)
{
    /// <summary>How many may be sent now.</summary>
    public long Due { get; } = DueByUrgency.Sum();
}
