using System.Collections.Concurrent;

namespace MentionWatch.Buffering.Persistence;

/// <summary>Has writes outlive a killed Redis.</summary>
/// <remarks>
/// With <c>appendfsync everysec</c> Redis answers a write although the write to its append-only file is put off, for up to two seconds, while the
/// disk is busy with the last <c>fsync</c>, and for as long as the disk is full. Killed in that time it forgets what it answered.
/// </remarks>
internal sealed class WriteBarrier(RedisConnection connection, TimeProvider time)
{
    /// <summary>Longer than Redis puts a write off while its disk is only slow.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>The run that was seen last may be an old one, and one more start may come in between; behind an address with changing servers it never ends.</summary>
    private const int Attempts = 3;

    private readonly ConcurrentDictionary<int, WatchedFile> _files = new();

    /// <summary>Writes, and completes once what was written is in the append-only file; writes again when the server was started again in between.</summary>
    /// <param name="partitions">Where the write goes.</param>
    /// <param name="write">The write; it must do no harm twice.</param>
    /// <param name="cancellationToken">Ends the wait, not the write.</param>
    /// <exception cref="TimeoutException">Redis has it and did not write it in time; it may be lost.</exception>
    public async Task KeepAsync(IEnumerable<int> partitions, Func<Task> write, CancellationToken cancellationToken)
    {
        var files = Files(partitions);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var runs = await Task.WhenAll(files.Select(file => file.RunAsync(cancellationToken).AsTask()));
            await write();
            if ((await WrittenAsync(files, runs, cancellationToken)).All(kept => kept))
            {
                return;
            }
        }

        throw new TimeoutException($"Redis was another server {Attempts} times before it had written its append-only file.");
    }

    private async Task<bool[]> WrittenAsync(WatchedFile[] files, string[] runs, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await Task.WhenAll(files.Zip(runs, (file, run) => file.WrittenAsync(run, either.Token)));
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Redis has not written its append-only file for {Limit.TotalSeconds:0} s: its disk is slow or full.", late);
        }
    }

    /// <summary>One server holds all partitions, or each may be on another.</summary>
    private WatchedFile[] Files(IEnumerable<int> partitions)
        => [.. (connection.IsCluster ? partitions.Distinct() : [0]).Select(partition => _files.GetOrAdd(partition, Watch))];

    private WatchedFile Watch(int partition) => new(connection, RedisKeys.Stream(partition), time);
}
