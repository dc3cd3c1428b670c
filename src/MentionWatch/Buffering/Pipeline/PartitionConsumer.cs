using System.Collections.Concurrent;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>One step of the pipeline: a batch of one partition, from the stream to the counts.</summary>
internal sealed class PartitionConsumer(PartitionReader reader, BatchClassifier classifier, BatchCommitter committer, ReadyPartitions ready)
{
    /// <summary>For how long a partition gathers after a read that emptied it: a mention in a batch of hundreds costs Redis half of what it costs in one of tens.</summary>
    /// <remarks>Real time, also where the worker runs on a fast clock: what is spared is real work.</remarks>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    // Absent or false: entries may have been given to this consumer and not finished, as after a start or a failure.
    private readonly ConcurrentDictionary<int, bool> _settled = new();

    /// <summary>Entries of the partition may be owed by us: read those before new ones.</summary>
    public void Owe(int partition) => _settled[partition] = false;

    /// <summary>Processes one batch, if there is one, and releases the partition as soon as somebody else may read on.</summary>
    public async Task StepAsync(int partition, CancellationToken cancellationToken)
    {
        try
        {
            if (!_settled.GetValueOrDefault(partition) && await reader.ReadOwedAsync(partition) is { Entries.Count: > 0 } owed)
            {
                await ProcessAsync(partition, owed.Entries, cancellationToken);
                ready.Signal(partition);
                ready.Release(partition);
                return;
            }

            _settled[partition] = true;
            await ReadOnAsync(partition, cancellationToken);
        }
        catch
        {
            Owe(partition);
            ready.Signal(partition);
            ready.Release(partition);
            throw;
        }
    }

    private async Task ReadOnAsync(int partition, CancellationToken cancellationToken)
    {
        var (entries, hasMore) = await reader.ReadNewAsync(partition);

        // Somebody else reads on while this batch is worked on; what is counted does not depend on the order.
        if (hasMore)
        {
            ready.Signal(partition);
            ready.Release(partition);
        }
        else
        {
            _ = ReleaseAsync(partition, entries.Count > 0 ? Rest : TimeSpan.Zero);
        }

        if (entries.Count > 0)
        {
            await ProcessAsync(partition, entries, cancellationToken);
        }
    }

    private async Task ReleaseAsync(int partition, TimeSpan rest)
    {
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, TimeProvider.System);
        }

        ready.Release(partition);
    }

    private async Task ProcessAsync(int partition, IReadOnlyList<StreamEntry> entries, CancellationToken cancellationToken)
    {
        var batch = new MentionBatch(partition, entries);
        var verdicts = await classifier.ClassifyAsync(batch, cancellationToken);
        await committer.CommitAsync(batch, verdicts);
    }
}
