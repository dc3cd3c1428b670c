namespace MentionWatch.Engines.Tokenization;

/// <summary>The rolling hash behind words and features: 32-bit FNV-1a over UTF-16 units, spread by Fibonacci hashing when a slot is taken.</summary>
/// <remarks>Sources: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning" (2009); Knuth, TAOCP 3, 6.4 for the multiplier.</remarks>
internal static class FeatureHash
{
    public const uint Word = 0x811C9DC5;
    public const uint Pair = 0x5BD1E995;
    public const uint Skip = 0x5BD1E99A;
    public const uint Triple = 0x5BD1E99E;
    public const uint Characters = 0x27D4EB2F;
    public const uint Negated = 0x165667B1;
    public const uint Trait = 0x9E3779B1;

    private const uint Prime = 0x01000193;
    private const uint Spread = 2654435769;

    /// <summary>Takes one more unit or hash into a hash.</summary>
    public static uint Append(uint hash, uint value) => (hash ^ value) * Prime;

    /// <summary>Hashes a whole word.</summary>
    public static uint Of(uint seed, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            seed = Append(seed, unit);
        }

        return seed;
    }

    /// <summary>The slot of a hash in a table of 2^<paramref name="bits"/> slots.</summary>
    public static int Slot(uint hash, int bits)
    {
        hash ^= hash >> 15;
        return (int)((hash * Spread) >> (32 - bits));
    }
}
