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
            () => Task.WhenAll(entries.Select(entry => AppendAsync(entry.Partition, entry.Payloads))).WaitAsync(cancellationToken),
            cancellationToken);
    }

    private async Task AppendAsync(int partition, RedisValue[] payloads)
    {
        await connection.EvaluateAsync(RedisScript.Append, [RedisKeys.Stream(partition), RedisKeys.Waiting(partition)], payloads);
        ready.Signal(partition);
    }

    private List<(int Partition, RedisValue[] Payloads)> Entries(IReadOnlyList<BrandMention> mentions)
    {
        var writer = new PayloadWriter();
        var entries = new List<(int, RedisValue[])>();
        var open = new Dictionary<int, OpenEntry>();
        foreach (var mention in mentions)
        {
            var partition = partitioner.Of(mention.Brand);
            var entry = open.TryGetValue(partition, out var begun) ? begun : open[partition] = new OpenEntry();
            if (entry.Add(MentionPayload.Encode(mention, writer)))
            {
                entries.Add((partition, entry.Payloads.ToArray()));
                open.Remove(partition);
            }
        }

        entries.AddRange(open.Select(rest => (rest.Key, rest.Value.Payloads.ToArray())));
        return entries;
    }

    private sealed class OpenEntry
    {
        private int _bytes;

        public List<RedisValue> Payloads { get; } = [];

        /// <summary>Adds a mention and says whether the entry is full.</summary>
        public bool Add(byte[] payload)
        {
            Payloads.Add(payload);
            _bytes += payload.Length;
            return Payloads.Count == MentionsPerEntry || _bytes >= BytesPerEntry;
        }
    }
}
