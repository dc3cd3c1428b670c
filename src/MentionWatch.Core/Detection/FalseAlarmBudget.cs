namespace MentionWatch.Core.Detection;

/// <summary>Turns the false alarms somebody accepts into the surprise that a window must show.</summary>
/// <remarks>
/// Bonferroni's correction over everything that is tested in a month: the budget is split evenly over the windows, and a window of n minutes is tested as often as
/// it fits into 30 days, times the looks at each stretch that sliding by the minute adds.
/// </remarks>
internal static class FalseAlarmBudget
{
    private const double MinutesOfMonth = 30 * 1440;
    private const double LooksPerWindow = 4;

    /// <summary>Minus the decimal logarithm of the probability a single look may have.</summary>
    public static double Surprise(double falseAlarmsPerMonth, int windows, int minutes)
        => Math.Log10(MinutesOfMonth / minutes * LooksPerWindow * windows / falseAlarmsPerMonth);
}
