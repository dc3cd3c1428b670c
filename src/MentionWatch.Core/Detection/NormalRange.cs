namespace MentionWatch.Core.Detection;

/// <summary>What passes as normal in one stretch of an hour.</summary>
/// <param name="Expected">Distinct negative authors that the hour of the week and this much talk bring.</param>
/// <param name="AlertsFrom">Distinct negative authors from which the stretch is a crisis, all floors considered.</param>
public readonly record struct NormalRange(double Expected, int AlertsFrom)
{
    /// <summary>The range of the first minutes of an hour.</summary>
    /// <param name="settings">Thresholds.</param>
    /// <param name="hour">What is normal for the whole hour.</param>
    /// <param name="others">Distinct other authors of the hour.</param>
    /// <param name="minutes">Length of the stretch, at most 60.</param>
    /// <param name="bar">How many times the usual negatives are no news.</param>
    internal static NormalRange Of(DetectionSettings settings, Expectation hour, int others, int minutes, double bar = 1)
    {
        var part = minutes / 60.0;
        var counts = new WindowCounts(minutes, new MinuteCounts(0, 0, 0, (int)Math.Round(others * part), 0));
        var limit = FalseAlarmBudget.Surprise(settings.FalseAlarmsPerMonth, settings.WindowMinutes.Count, minutes);
        var result = WindowTest.Run(counts, hour with { Negative = hour.Negative * part, Others = hour.Others * part }, settings.Echo, limit, bar);
        var surprising = NegativeBinomial.Upper(limit, result.Expected, result.Dispersion) + 1;
        var grown = (int)Math.Ceiling(settings.MinTimesExpected * result.Reference);
        return new(result.Expected, Math.Max(surprising, Math.Max(grown, (int)Math.Ceiling(settings.MinAuthors * bar))));
    }
}
