using System.Collections.Concurrent;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>One step of the pipeline: a batch of one partition, from the stream to the counts.</summary>
internal sealed class PartitionConsumer(PartitionReader reader, BatchClassifier classifier, BatchCommitter committer, ReadyPartitions ready)
{
    // Absent or false: entries may have been given to this consumer and not finished, as after a start or a failure.
    private readonly ConcurrentDictionary<int, bool> _settled = new();

    /// <summary>Entries of the partition may be owed by us: read those before new ones.</summary>
    public void Owe(int partition) => _settled[partition] = false;

    /// <summary>Processes one batch, if there is one.</summary>
    public async Task StepAsync(int partition, CancellationToken cancellationToken)
    {
        try
        {
            if (!_settled.GetValueOrDefault(partition) && await reader.ReadOwedAsync(partition) is { Count: > 0 } owed)
            {
                await ProcessAsync(partition, owed, cancellationToken);
                ready.Signal(partition);
                return;
            }

            _settled[partition] = true;
            await ReadOnAsync(partition, cancellationToken);
        }
        catch
        {
            Owe(partition);
            throw;
        }
    }

    private async Task ReadOnAsync(int partition, CancellationToken cancellationToken)
    {
        var entries = await reader.ReadNewAsync(partition);
        if (entries.Count > 0)
        {
            // Somebody else reads on while this batch is worked on; what is counted does not depend on the order.
            ready.Signal(partition);
            await ProcessAsync(partition, entries, cancellationToken);
        }
    }

    private async Task ProcessAsync(int partition, IReadOnlyList<StreamEntry> entries, CancellationToken cancellationToken)
    {
        var batch = new MentionBatch(partition, entries);
        var verdicts = await classifier.ClassifyAsync(batch, cancellationToken);
        await committer.CommitAsync(batch, verdicts);
    }
}
