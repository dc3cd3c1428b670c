namespace MentionWatch.Engines.Linear;

/// <summary>Which features a language's linear model has.</summary>
/// <param name="Bits">Binary logarithm of the number of slots.</param>
/// <param name="Triples">Whether three words in a row are a feature.</param>
/// <param name="Skips">Over how many words a pair may reach: 0, 1 or 2.</param>
/// <param name="LongestRun">The longest run of characters within a chunk.</param>
internal readonly record struct LinearRecipe(int Bits, bool Triples, int Skips, int LongestRun)
{
    /// <summary>The features of Spanish, found best on its training texts.</summary>
    public static readonly LinearRecipe Spanish = new(FeatureVector.HashBits, Triples: true, Skips: 2, LongestRun: 5);

    /// <summary>The features of English.</summary>
    public static readonly LinearRecipe English = new(FeatureVector.HashBits, Triples: false, Skips: 0, LongestRun: 5);

    /// <summary>The fewest and most bits of a slot number.</summary>
    public const int FewestBits = 10, MostBits = 21;

    /// <summary>The longest run of characters there can be.</summary>
    public const int MostOfRun = 8;

    /// <summary>Whether the numbers are possible.</summary>
    public bool IsValid => Bits is >= FewestBits and <= MostBits && Skips is >= 0 and <= 2 && LongestRun is >= 2 and <= MostOfRun;

    /// <summary>Number of slots.</summary>
    public int Slots => 1 << Bits;
}
