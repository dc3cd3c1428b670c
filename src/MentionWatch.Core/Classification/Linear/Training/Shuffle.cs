namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>An order that depends on nothing but the seed.</summary>
/// <remarks>Sources: Fisher and Yates, in Knuth, TAOCP 2, 3.4.2; SplitMix64 for the numbers.</remarks>
internal sealed class Shuffle(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    /// <summary>Brings items into the next order.</summary>
    public void Apply<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        _state += Golden;
        var value = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
