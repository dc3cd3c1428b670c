using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>A spike in an hour that has closed and that late mentions made visible, as after an outage: told late, but told.</summary>
/// <remarks>It raises an incident and keeps none open: an hour that has closed says nothing of whether it still goes on, and an open incident hides the next crisis.</remarks>
internal sealed class LateRule : ICrisisRule
{
    public const string Name = RuleNames.LateSpike;

    private const int LongestHours = 3;

    /// <summary>Part of the mentions that must have come late for the hour to be judged again.</summary>
    private const double LatePart = 0.25;

    public Finding Judge(in BrandView view)
    {
        var best = default(Finding);
        for (var i = 0; i < view.Closed.Hours.Length; i++)
        {
            ref readonly var hour = ref view.Closed.Hours[i];
            if (hour.Sum.Late > 1 && hour.Sum.Late >= LatePart * hour.Sum.Total)
            {
                best = Better(best, Judge(view, i));
            }
        }

        return best;
    }

    private static Finding Better(Finding left, Finding right)
        => !left.IsSpike || (right.IsSpike && right.Evidence!.Score > left.Evidence!.Score) ? right : left;

    private static Finding Judge(in BrandView view, int last)
    {
        var (best, sum, heard) = (default(Finding), default(MinuteCounts), 0.0);
        for (var hours = 1; hours <= Math.Min(LongestHours, last + 1); hours++)
        {
            var hour = view.Closed.Hours[last + 1 - hours];
            var start = (view.Closed.Start + last + 1 - hours) * 60;
            if (start < view.Recent.TestedSince)
            {
                break;
            }

            (sum, heard) = (sum + hour.Sum, heard + hour.Heard);
            best = Better(best, Test(view, start, hours, sum, heard / hours));
        }

        return best;
    }

    private static Finding Test(in BrandView view, long start, int hours, MinuteCounts sum, double heard)
    {
        var (settings, end) = (view.Settings, RecentMinutes.At(start + (hours * 60)));
        var expected = view.Season.Over(start, end);
        var limit = FalseAlarmBudget.Surprise(settings.FalseAlarmsPerMonth, settings.WindowMinutes.Count, hours * 60);
        var bar = RaisedBar.Over(view.Bars, RecentMinutes.At(start), end).Factor;
        var result = WindowTest.Run(new(hours * 60, sum), expected with { Negative = expected.Negative * heard, Others = expected.Others * heard }, settings.Echo, limit, bar);
        return !result.IsSpike(settings) ? default : new()
        {
            IsSpike = true,
            Severity = Evidence.SeverityOf(settings, result),
            Onset = start,
            Evidence = Evidence.Of(Name, view, result, start, end),
        };
    }
}
