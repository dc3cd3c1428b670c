using System.Threading.Channels;

namespace MentionWatch.Buffering;

/// <summary>Partitions that may have something to read, each waiting at most once.</summary>
internal sealed class ReadyPartitions(Partitioner partitioner)
{
    private readonly Channel<int> _ready = Channel.CreateUnbounded<int>();
    private readonly int[] _waiting = new int[partitioner.Count];

    public void Signal(int partition)
    {
        if (Interlocked.Exchange(ref _waiting[partition], 1) == 0)
        {
            _ready.Writer.TryWrite(partition);
        }
    }

    public void SignalAll()
    {
        for (var partition = 0; partition < partitioner.Count; partition++)
        {
            Signal(partition);
        }
    }

    /// <summary>Waits for a partition; a signal that comes while it is being read makes it wait again.</summary>
    public async ValueTask<int> TakeAsync(CancellationToken cancellationToken)
    {
        var partition = await _ready.Reader.ReadAsync(cancellationToken);
        Volatile.Write(ref _waiting[partition], 0);
        return partition;
    }
}
