using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>Hours that are each a little too negative and together far too much.</summary>
/// <remarks>
/// Page's cumulative sum ("Continuous Inspection Schemes", Biometrika, 1954) of the log-likelihood ratio of negative binomial hours with their mean shifted by a factor
/// against hours as usual, over the closed hours of the last day and the one under way. Every start is tried at once and paid for: by Wald's inequality the sum
/// exceeds h by chance with a probability of at most e^-h an hour, so that h follows from the budget of false alarms.
/// </remarks>
internal sealed class ClimbRule : ICrisisRule
{
    public const string Name = RuleNames.SlowClimb;

    private const int RecentHours = 2;

    /// <summary>The hours of a day resemble each other more than the inequality allows for, so that so many times the logarithm is asked; measured on simulated streams.</summary>
    private const double Dependence = 1.5;

    public Finding Judge(in BrandView view)
    {
        var longest = SpikeRule.Test(view, view.Settings.WindowMinutes[^1]);
        if (!view.Season.Trained || view.Closed.Hours.IsEmpty || longest.Counts.NegativeAuthors < view.Settings.MinAuthors / 2.0 || longest.Counts.NegativeAuthors < view.Settings.MinTimesExpected * longest.Reference)
        {
            return default;
        }

        var limit = Dependence * FalseAlarmBudget.Surprise(view.Settings.FalseAlarmsPerMonth, windows: 1, minutes: 60);
        var climb = Sum(view);
        var result = climb.Result(limit, view.Settings.ClimbFactor);
        var isSpike = climb.IsRising && result.IsSpike(view.Settings);
        return !isSpike ? default : new()
        {
            IsSpike = true,
            IsActive = true,
            Severity = Evidence.SeverityOf(view.Settings, result),
            Onset = climb.Start,
            Evidence = Evidence.Of(Name, view, result, climb.Start, view.Recent.Now) with { Upper = climb.Upper(limit) },
        };
    }

    private static Climb Sum(in BrandView view)
    {
        var climb = new Climb(view.Settings.ClimbFactor, view.Recent.LastMinute);
        for (var i = 0; i < view.Closed.Hours.Length; i++)
        {
            var minute = (view.Closed.Start + i) * 60;
            ref readonly var hour = ref view.Closed.Hours[i];
            if (minute >= view.Recent.TestedSince && hour.Heard > 0)
            {
                climb = climb.With(Model(view, minute, RecentMinutes.At(minute + 60), new(60, hour.Sum), hour.Heard), minute, isRecent: i >= view.Closed.Hours.Length - RecentHours + 1);
            }
        }

        var first = Math.Max(view.Closed.End * 60, view.Recent.TestedSince);
        var minutes = (int)(view.Recent.LastMinute - first);
        return minutes < 0 ? climb
            : climb.With(Model(view, first, view.Recent.Now, WindowCounts.Of(view.Recent, minutes), heard: 1), first, isRecent: true);
    }

    private static ClimbHour Model(in BrandView view, long minute, DateTimeOffset until, WindowCounts counts, double heard)
    {
        var expected = view.Season.Over(minute, until);
        var bar = RaisedBar.Over(view.Bars, RecentMinutes.At(minute), until).Factor;
        var (mean, dispersion) = WindowTest.Model(counts.Others, expected with { Negative = expected.Negative * heard, Others = expected.Others * heard }, view.Settings.Echo, bar);
        return new(counts, mean, dispersion, bar);
    }
}
