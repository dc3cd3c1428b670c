using MentionWatch.Core.Detection.Rules;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection;

/// <summary>Decides whether the last minutes of a brand are a crisis. Counting comes before it and acting after it; it keeps nothing.</summary>
/// <param name="settings">Thresholds.</param>
public sealed class Detector(DetectionSettings settings)
{
    internal const int VolumeMinutes = 60;

    /// <summary>In the order in which they name an incident when several fire.</summary>
    private static readonly ICrisisRule[] Others = [new AmplificationRule(), new LastingRule(), new ClimbRule(), new LateRule(), new AudienceRule()];

    private static readonly SpikeRule Spike = new();

    /// <summary>Asks every rule; the first that fires names the crisis.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="recent">The last minutes, the one under way and the longest window before it.</param>
    /// <param name="baseline">What is normal.</param>
    /// <param name="zone">Time zone of the brand.</param>
    /// <param name="closed">The closed hours before them.</param>
    /// <param name="bars">Stretches of time in which it takes more.</param>
    public Decision Decide(
        string brand, RecentMinutes recent, SeasonalBaseline baseline, TimeZoneInfo zone, ClosedHours closed = default, IReadOnlyList<RaisedBar>? bars = null)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var view = new BrandView { Recent = recent, Season = new(baseline, zone), Closed = closed, Bars = bars ?? [], Settings = settings };
        var (spike, isActive, severity) = (Spike.Judge(view), false, Severity.Warning);
        var first = spike;
        foreach (var rule in Others)
        {
            var found = rule.Judge(view);
            first = found.IsSpike && !first.IsSpike ? found : first;
            isActive |= found.IsActive;
            severity = found.Severity > severity ? found.Severity : severity;
        }

        return new()
        {
            Brand = brand,
            At = recent.Now,
            IsSpike = first.IsSpike,
            IsActive = isActive || spike.IsActive,
            Severity = spike.Severity > severity ? spike.Severity : severity,
            Volume = WindowCounts.Of(recent, VolumeMinutes).NegativeAuthors,
            OnsetAt = RecentMinutes.At(first.Onset),
            Evidence = first.Evidence!,
        };
    }

    /// <summary>Whether single posts could change the decision; to read them for nothing costs.</summary>
    internal bool WantsPosts(RecentMinutes recent, SeasonalBaseline baseline, TimeZoneInfo zone)
    {
        var view = new BrandView { Recent = recent, Season = new(baseline, zone), Closed = default, Bars = [], Settings = settings };
        var longest = WindowCounts.Of(recent, settings.WindowMinutes[^1]);
        return longest.Sum.Loud > 0 || (longest.NegativeAuthors >= Math.Min(settings.LastingAuthors, settings.AmplifiedAuthors) && IsUnusual(view));
    }

    private static bool IsUnusual(in BrandView view)
    {
        foreach (var minutes in view.Settings.WindowMinutes)
        {
            if (SpikeRule.Test(view, minutes).Surprise >= view.Settings.QuietSurprise)
            {
                return true;
            }
        }

        return false;
    }
}
