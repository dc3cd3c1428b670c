using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering;

/// <summary>Maps brands to partitions; everything of a partition shares one cluster slot.</summary>
internal sealed class Partitioner(int partitions)
{
    public int Count => partitions;

    public int Of(string brand) => (int)(StableHash.Of(brand) % (ulong)partitions);
}
