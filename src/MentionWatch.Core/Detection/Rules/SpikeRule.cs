using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>More negative authors in one of several windows than the hour of the week, and than this much talk, would bring.</summary>
internal sealed class SpikeRule : ICrisisRule
{
    public const string Name = RuleNames.NegativeSpike;

    private const double OnsetTimesExpected = 2;

    public Finding Judge(in BrandView view)
    {
        var (best, isSpike, isActive, severity) = (default(WindowResult?), false, false, Severity.Warning);
        foreach (var minutes in view.Settings.WindowMinutes)
        {
            var result = Test(view, minutes);
            isActive |= result.IsActive(view.Settings);
            severity = Worse(severity, Evidence.SeverityOf(view.Settings, result));
            var spike = result.IsSpike(view.Settings);
            if (best is null || (spike && !isSpike) || (spike == isSpike && result.Margin > best.Value.Margin))
            {
                best = result;
            }

            isSpike |= spike;
        }

        return new()
        {
            IsSpike = isSpike,
            IsActive = isActive || isSpike,
            Severity = severity,
            Onset = isSpike ? OnsetOf(view, best!.Value) : view.Recent.LastMinute,
            Evidence = Evidence.Of(Name, view, best!.Value),
        };
    }

    /// <summary>Tests one window.</summary>
    public static WindowResult Test(in BrandView view, int minutes)
    {
        var counts = WindowCounts.Of(view.Recent, minutes);
        var first = view.Recent.LastMinute + 1 - counts.Minutes;
        var limit = FalseAlarmBudget.Surprise(view.Settings.FalseAlarmsPerMonth, view.Settings.WindowMinutes.Count, minutes);
        return WindowTest.Run(counts, view.Season.Over(first, view.Recent.Now), view.Settings.Echo, limit, view.BarSince(first).Factor);
    }

    public static long OnsetOf(in BrandView view, in WindowResult result)
        => Detection.Onset.Find(view.Recent, OnsetTimesExpected * result.Reference / result.Counts.Minutes);

    private static Severity Worse(Severity left, Severity right) => left > right ? left : right;
}
