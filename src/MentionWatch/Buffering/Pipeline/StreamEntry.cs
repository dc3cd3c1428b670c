using MentionWatch.Buffering.Payloads;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>One entry of a partition's stream as it was read.</summary>
/// <param name="Id">Its identifier in the stream.</param>
/// <param name="Payloads">The mentions it holds.</param>
internal readonly record struct StreamEntry(RedisValue Id, IReadOnlyList<ReadOnlyMemory<byte>> Payloads)
{
    /// <summary>Takes an entry of a reply apart; a deleted one that is still pending has no fields.</summary>
    public static StreamEntry Of(StackExchange.Redis.StreamEntry entry)
        => new(entry.Id, entry.Values is [var mentions, ..] ? EntryPayload.Split((byte[])mentions.Value!) : []);
}
