using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection;

/// <summary>The watch over one brand, or over a group of its sources: baseline, detector and the life of incidents. Counts come from outside and steps are carried out outside.</summary>
/// <param name="brand">The brand's key.</param>
/// <param name="settings">Thresholds.</param>
/// <param name="history">What is normal; it goes on when thresholds change.</param>
/// <param name="group">Name of the group of sources; <see langword="null"/> for the whole brand.</param>
public sealed class BrandWatch(string brand, DetectionSettings settings, BaselineHistory history, string? group = null)
{
    private readonly Detector _detector = new(settings);
    private readonly IncidentMachine _machine = new(settings);

    /// <summary>Thresholds in force.</summary>
    public DetectionSettings Settings { get; } = settings;

    /// <summary>What is normal.</summary>
    public BaselineHistory History { get; private set; } = history;

    /// <summary>Lets what is older go by learning the rest anew.</summary>
    /// <param name="firstHour">The first hour that is kept, in hours of Unix time.</param>
    /// <param name="hours">Every closed hour from there on.</param>
    public void Relearn(long firstHour, ReadOnlySpan<HourCounts> hours)
    {
        History = History.From(firstHour);
        History.Advance(hours);
    }

    /// <summary>Looks at the last minutes and takes the incident one step on.</summary>
    /// <param name="recent">Live counts of the last minutes, the one under way and the longest window before it.</param>
    /// <param name="incident">The brand's last incident, open or ended, if it had one.</param>
    /// <param name="heardSince">Since when every source of the brand is heard without a gap, in UTC; <see langword="null"/> while one is not.</param>
    /// <param name="bars">Stretches of time in which it takes more.</param>
    /// <param name="groups">What is said of groups of its sources at the same moment.</param>
    public BrandLook Look(
        RecentMinutes recent, Incident? incident, DateTimeOffset? heardSince, IReadOnlyList<RaisedBar>? bars = null, IEnumerable<Decision>? groups = null)
    {
        var decision = (groups ?? []).Aggregate(Decide(recent, incident, bars), (all, part) => all.Or(part));
        var step = _machine.Apply(incident, new IncidentEvent.Looked(decision, heardSince));
        Exclude(step.Incident, decision.At);
        return new(decision, step);
    }

    /// <summary>Says what the last minutes come to, and takes nothing on.</summary>
    /// <param name="recent">Live counts of the last minutes, the one under way and the longest window before it.</param>
    /// <param name="incident">The brand's last incident, open or ended, if it had one.</param>
    /// <param name="bars">Stretches of time in which it takes more.</param>
    public Decision Decide(RecentMinutes recent, Incident? incident, IReadOnlyList<RaisedBar>? bars = null)
    {
        var closed = new ClosedHours(History.OpenTail, History.CurrentHour);
        var decision = _detector.Decide(brand, Since(recent, incident), History.Current, History.Zone, closed, bars);
        return group is null ? decision : decision with { Evidence = decision.Evidence with { Group = group } };
    }

    /// <summary>The minutes before the first mention, and those of an incident that has ended, are not tested.</summary>
    private RecentMinutes Since(RecentMinutes recent, Incident? incident)
    {
        var since = Math.Max(recent.TestedSince, FirstCounted(recent));
        since = incident?.EndedAt is { } ended ? Math.Max(since, RecentMinutes.MinuteOf(ended) + 1) : since;
        return since > recent.TestedSince ? new(recent.Counts, recent.Now, since, recent.Posts) : recent;
    }

    /// <summary>The minute of the brand's first mention if it is among the last ones.</summary>
    private long FirstCounted(RecentMinutes recent)
    {
        var first = recent.LastMinute + 1 - recent.Counts.Length;
        if (History.Begun <= first / 60)
        {
            return 0;
        }

        var calm = 0;
        while (calm < recent.Counts.Length - 1 && recent.Counts[calm].Total == 0)
        {
            calm++;
        }

        return first + calm;
    }

    /// <summary>Whether single posts could change what a look at these minutes comes to; to read them for nothing costs.</summary>
    /// <param name="recent">The same minutes as the look's, without posts.</param>
    /// <param name="incident">The brand's last incident, open or ended, if it had one.</param>
    public bool WantsPosts(RecentMinutes recent, Incident? incident) => _detector.WantsPosts(Since(recent, incident), History.Current, History.Zone);

    /// <summary>What passes as normal in the first minutes of an hour, as far as history tells now.</summary>
    /// <param name="hour">Hours of Unix time.</param>
    /// <param name="others">Distinct authors of that hour who wrote nothing negative.</param>
    /// <param name="minutes">Length of the stretch, at most 60.</param>
    /// <param name="bars">Stretches of time in which it takes more.</param>
    public NormalRange NormalAt(long hour, int others, int minutes, IReadOnlyList<RaisedBar> bars)
        => NormalRange.Of(
            Settings,
            History.Current.Expect(HourOfWeek.Of(hour, History.Zone)),
            others,
            minutes,
            RaisedBar.Over(bars, RecentMinutes.At(hour * 60), RecentMinutes.At((hour + 1) * 60)).Factor);

    /// <summary>Keeps the hours of an incident out of what is normal.</summary>
    /// <param name="incident">The incident, if there is one.</param>
    /// <param name="at">The time up to which an open one counts, in UTC.</param>
    public void Exclude(Incident? incident, DateTimeOffset at)
    {
        if (incident is not null)
        {
            var last = incident.EndedAt ?? at;
            var longest = incident.StartedAt.AddHours(Settings.Baseline.NewNormalHours);
            History.Exclude(HourOf(incident.StartedAt), HourOf(last < longest ? last : longest));
        }
    }

    private static long HourOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 3600;
}
