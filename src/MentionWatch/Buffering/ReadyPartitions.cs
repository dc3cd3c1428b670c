using System.Threading.Channels;

namespace MentionWatch.Buffering;

/// <summary>Partitions that may have something to read, each with one reader at a time.</summary>
internal sealed class ReadyPartitions(Partitioner partitioner)
{
    private readonly Channel<int> _ready = Channel.CreateUnbounded<int>();
    private readonly State[] _states = new State[partitioner.Count];
    private readonly Lock _gate = new();

    private enum State
    {
        /// <summary>Nothing is known to be there.</summary>
        Idle,

        /// <summary>It waits to be taken.</summary>
        Waiting,

        /// <summary>Somebody reads it.</summary>
        Taken,

        /// <summary>Somebody reads it, and something came since.</summary>
        Signalled,
    }

    public void Signal(int partition)
    {
        lock (_gate)
        {
            var state = _states[partition];
            if (state is State.Idle)
            {
                Offer(partition);
            }
            else if (state is State.Taken)
            {
                _states[partition] = State.Signalled;
            }
        }
    }

    public void SignalAll()
    {
        for (var partition = 0; partition < partitioner.Count; partition++)
        {
            Signal(partition);
        }
    }

    /// <summary>Waits for a partition; nobody else is given it before it is released.</summary>
    public async ValueTask<int> TakeAsync(CancellationToken cancellationToken)
    {
        var partition = await _ready.Reader.ReadAsync(cancellationToken);
        lock (_gate)
        {
            _states[partition] = State.Taken;
        }

        return partition;
    }

    /// <summary>Lets somebody else take a partition, at once when a signal came meanwhile.</summary>
    public void Release(int partition)
    {
        lock (_gate)
        {
            if (_states[partition] is State.Signalled)
            {
                Offer(partition);
            }
            else if (_states[partition] is State.Taken)
            {
                _states[partition] = State.Idle;
            }
        }
    }

    private void Offer(int partition)
    {
        _states[partition] = State.Waiting;
        _ready.Writer.TryWrite(partition);
    }
}
