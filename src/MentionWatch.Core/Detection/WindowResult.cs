namespace MentionWatch.Core.Detection;

/// <summary>What the tests say of one window.</summary>
/// <param name="Counts">What was counted.</param>
/// <param name="Seasonal">Negative authors normal for the hour of the week.</param>
/// <param name="Expected">Negative authors normal for the hour of the week and this much talk.</param>
/// <param name="Dispersion">Dispersion around <paramref name="Expected"/>.</param>
/// <param name="SeasonalSurprise">Surprise against the hour of the week.</param>
/// <param name="Surprise">Surprise against the volume.</param>
/// <param name="Limit">The surprise that this window's part of the false-alarm budget asks for.</param>
/// <param name="Bar">How many times the usual negatives are no news.</param>
internal readonly record struct WindowResult(
    WindowCounts Counts, double Seasonal, double Expected, double Dispersion, double SeasonalSurprise, double Surprise, double Limit, double Bar = 1)
{
    public double Margin => Surprise - Limit;

    /// <summary>The larger of both expectations: what the rise is measured by.</summary>
    public double Reference => Math.Max(Expected, Seasonal);

    public bool IsSpike(DetectionSettings settings)
        => Surprise >= Limit
            && SeasonalSurprise >= settings.MinHourSurprise
            && Counts.NegativeAuthors >= settings.MinAuthors * Bar
            && Counts.Sum.Negative >= settings.MinMentions
            && Counts.NegativeAuthors >= settings.MinTimesExpected * Reference;

    public bool IsActive(DetectionSettings settings)
        => Counts.NegativeAuthors > 1 && Math.Min(Surprise, SeasonalSurprise) >= settings.QuietSurprise;
}
