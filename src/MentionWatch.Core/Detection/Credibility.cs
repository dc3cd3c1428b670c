namespace MentionWatch.Core.Detection;

/// <summary>How far own experience is believed against what is known of the larger group.</summary>
/// <remarks>Source: Bühlmann, "Experience Rating and Credibility" (ASTIN Bulletin, 1967): the best linear estimate gives experience the weight n / (n + noise / spread).</remarks>
internal static class Credibility
{
    /// <summary>The factor by which a part differs from its group, drawn towards 1 where experience is thin.</summary>
    /// <param name="observed">Sum observed in the part.</param>
    /// <param name="expected">Sum expected there if the part were like its group.</param>
    /// <param name="hours">Hours observed.</param>
    /// <param name="dispersion">Dispersion of one hour around its mean.</param>
    /// <param name="spread">Variance of the true factors over the parts.</param>
    public static double Factor(double observed, double expected, double hours, double dispersion, double spread)
    {
        if (hours <= 0 || expected <= 0)
        {
            return 1;
        }

        var noise = (hours / expected) + dispersion;
        return 1 + (hours / (hours + (noise / spread)) * ((observed / expected) - 1));
    }
}
