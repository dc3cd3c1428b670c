using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering;

/// <summary>Maps brands to partitions; everything of a partition shares one cluster slot.</summary>
internal sealed class Partitioner(int partitions)
{
    public int Count => partitions;

    /// <summary>The partition of a brand, or of a group of its sources.</summary>
    public int Of(string key) => (int)(StableHash.Of(GroupKey.BrandOf(key)) % (ulong)partitions);
}
