namespace MentionWatch.Engines.Training.Learning;

/// <summary>Numbers that depend on nothing but the seed.</summary>
/// <remarks>Sources: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014), SplitMix64; Fisher and Yates, in Knuth, TAOCP 2, 3.4.2.</remarks>
internal sealed class RandomNumbers(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const float Unit = 1f / (1 << 24);
    private const int Summed = 6;

    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += Golden;
        var value = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>A number from 0 up to a limit, exclusive.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number from 0 to 1, exclusive.</summary>
    public float Share() => (Next() >> 40) * Unit;

    /// <summary>A number about 0 with a deviation of 1, near enough to normal: the sum of six even ones.</summary>
    public float Normal()
    {
        var sum = 0f;
        for (var i = 0; i < Summed; i++)
        {
            sum += Share();
        }

        return (sum - (Summed / 2f)) * 1.4142135f;
    }

    /// <summary>Brings items into a random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
