using MentionWatch.Buffering.Payloads;
using MentionWatch.Buffering.Persistence;
using MentionWatch.Buffering.Scripts;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>The way in: mentions appended here are classified and counted, whatever dies afterwards.</summary>
internal sealed class MentionStream(RedisConnection connection, Partitioner partitioner, ReadyPartitions ready, WriteBarrier barrier)
{
    /// <summary>Bounds what a consumer holds in memory, however large the texts are.</summary>
    private const int MentionsPerEntry = 64;
    private const int BytesPerEntry = 64 * 1024;

    /// <summary>Appends; completes once Redis has all of them, and still has them when it is killed. After a failure some may be there: append again, counting tells them apart.</summary>
    /// <exception cref="RedisException">Redis is away or refuses.</exception>
    /// <exception cref="TimeoutException">Redis does not get it written.</exception>
    public async Task AppendAsync(IReadOnlyList<BrandMention> mentions, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entries = Entries(mentions);
        await barrier.KeepAsync(
            entries.Select(entry => entry.Partition),
            () => Task.WhenAll(entries.Select(entry => AppendAsync(entry.Partition, entry.Payload))).WaitAsync(cancellationToken),
            cancellationToken);
    }

    private async Task AppendAsync(int partition, EntryPayload entry)
    {
        await connection.EvaluateAsync(RedisScript.Append, [RedisKeys.Stream(partition), RedisKeys.Waiting(partition)], [entry.ToArray(), entry.Mentions]);
        ready.Signal(partition);
    }

    private List<(int Partition, EntryPayload Payload)> Entries(IReadOnlyList<BrandMention> mentions)
    {
        var writer = new PayloadWriter();
        var full = new List<(int, EntryPayload)>();
        var open = new Dictionary<int, EntryPayload>();
        foreach (var mention in mentions)
        {
            var partition = partitioner.Of(mention.Brand);
            var entry = open.TryGetValue(partition, out var begun) ? begun : open[partition] = new EntryPayload();
            writer.Clear();
            MentionPayload.Write(mention, writer);
            entry.Add(writer.Written);
            if (entry.Mentions == MentionsPerEntry || entry.Bytes >= BytesPerEntry)
            {
                full.Add((partition, entry));
                open.Remove(partition);
            }
        }

        full.AddRange(open.Select(rest => (rest.Key, rest.Value)));
        return full;
    }
}
