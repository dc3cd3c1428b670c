namespace MentionWatch.Core.Detection;

/// <summary>Finds the minute in which a rise began.</summary>
/// <remarks>The start of the stretch with the largest cumulative excess over a reference rate: the estimate of the change point in Page, "Continuous Inspection Schemes" (Biometrika, 1954).</remarks>
internal static class Onset
{
    /// <summary>The minute, in minutes of Unix time.</summary>
    /// <param name="recent">The last minutes.</param>
    /// <param name="reference">Negative authors a minute that are not yet a rise.</param>
    public static long Find(RecentMinutes recent, double reference)
    {
        var window = recent.Counts[^recent.Tested(recent.Counts.Length)..];
        var (excess, largest, onset) = (0.0, 0.0, window.Length - 1);
        for (var i = window.Length - 1; i >= 0; i--)
        {
            excess += window[i].NegativeAuthors - reference;
            (largest, onset) = excess > largest ? (excess, i) : (largest, onset);
        }

        return recent.LastMinute - (window.Length - 1 - onset);
    }
}
