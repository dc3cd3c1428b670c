namespace MentionWatch.Core.Mentions;

/// <summary>A 64-bit hash that is the same in every process and version: FNV-1a over UTF-16 code units with the finaliser of SplitMix64.</summary>
/// <remarks>Sources: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm"; Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).</remarks>
public static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hashes one text.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Finish(Append(Offset, text));

    /// <summary>Hashes two texts as a pair: <c>("ab", "c")</c> and <c>("a", "bc")</c> differ.</summary>
    public static ulong Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
        => Finish(Append((Append(Offset, first) ^ 0xFFFF) * Prime, second));

    private static ulong Append(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * Prime;
        }

        return hash;
    }

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
