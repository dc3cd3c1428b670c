using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection;

/// <summary>The watch over one brand: its baseline, the detector and the life of its incidents. Counts come from outside and steps are carried out outside.</summary>
/// <param name="brand">The brand's key.</param>
/// <param name="settings">Thresholds.</param>
/// <param name="history">What is normal; it goes on when thresholds change.</param>
public sealed class BrandWatch(string brand, DetectionSettings settings, BaselineHistory history)
{
    private readonly Detector _detector = new(settings);
    private readonly IncidentMachine _machine = new(settings);

    /// <summary>Thresholds in force.</summary>
    public DetectionSettings Settings { get; } = settings;

    /// <summary>What is normal.</summary>
    public BaselineHistory History { get; } = history;

    /// <summary>Looks at the last minutes and takes the incident one step on.</summary>
    /// <param name="recent">The last minutes, at least the longest window where there are that many.</param>
    /// <param name="incident">The brand's last incident, open or ended, if it had one.</param>
    public BrandLook Look(RecentMinutes recent, Incident? incident)
    {
        var decision = _detector.Decide(brand, recent, History.Current, History.Zone);
        var step = _machine.Observe(incident, decision);
        if (step.Incident is { } next)
        {
            Exclude(next, decision.At);
        }

        return new(decision, step);
    }

    private void Exclude(Incident incident, DateTimeOffset at)
    {
        var last = incident.EndedAt ?? at;
        var longest = incident.StartedAt + Settings.LongestExclusion;
        History.Exclude(HourOf(incident.StartedAt), HourOf(last < longest ? last : longest));
    }

    private static long HourOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 3600;
}
