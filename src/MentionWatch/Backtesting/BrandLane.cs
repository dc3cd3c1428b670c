using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting;

/// <summary>One brand under one configuration: its baseline, its incident and whom to tell.</summary>
internal sealed class BrandLane(BrandWatch watch, Func<DateTimeOffset, IReadOnlyList<RaisedBar>> bars, Action<Alert> tell)
{
    private Incident? _incident;

    public BrandWatch Watch => watch;

    /// <summary>Minutes that a look needs.</summary>
    public int MinutesNeeded => watch.Settings.MinutesNeeded;

    public bool IsOpen => _incident is { IsOpen: true };

    /// <summary>Looks at the brand as the worker's detection tick does.</summary>
    public void Look(ReadOnlySpan<MinuteCounts> counts, DateTimeOffset now, long testedSince, RecentNotes posts)
    {
        var noted = watch.WantsPosts(counts) ? posts.All() : [];
        var step = watch.Look(new RecentMinutes(counts, now, testedSince, noted), _incident, heardSince: DateTimeOffset.MinValue, bars(now)).Step;
        _incident = step.Incident;
        if (step.Alert is { } alert)
        {
            tell(alert);
        }
    }
}
