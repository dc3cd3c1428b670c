using MentionWatch.Buffering.Payloads;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>One entry of a partition's stream as it was read.</summary>
/// <param name="Id">Its identifier in the stream.</param>
/// <param name="Payloads">The mentions it holds.</param>
internal readonly record struct StreamEntry(RedisValue Id, IReadOnlyList<ReadOnlyMemory<byte>> Payloads)
{
    /// <summary>Reads the entries out of a reply: <c>[id, [field, value]]</c> each; a deleted entry that is still pending has no fields.</summary>
    public static IReadOnlyList<StreamEntry> ParseAll(RedisResult entries)
        => [.. ((RedisResult[])entries).Select(Parse)];

    private static StreamEntry Parse(RedisResult entry)
    {
        var parts = (RedisResult[])entry;
        return new StreamEntry((RedisValue)parts[0], parts[1].IsNull ? [] : EntryPayload.Split((byte[])((RedisResult[])parts[1])[1]!));
    }
}
