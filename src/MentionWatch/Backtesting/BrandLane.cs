using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting;

/// <summary>One brand under one configuration: its baselines, its incident and whom to tell.</summary>
/// <param name="watch">The watch over the brand.</param>
/// <param name="groups">The watches over the groups of its sources that have thresholds of their own.</param>
/// <param name="bars">When it takes more than usual.</param>
/// <param name="tell">Receives what would have been told.</param>
internal sealed class BrandLane(BrandWatch watch, IReadOnlyList<GroupLane> groups, Func<DateTimeOffset, IReadOnlyList<RaisedBar>> bars, Action<Alert> tell)
{
    private Incident? _incident;

    public BrandWatch Watch => watch;

    public bool IsOpen => _incident is { IsOpen: true };

    /// <summary>Minutes that a look needs, of the brand or of any group.</summary>
    public int MinutesNeeded => groups.Select(group => group.MinutesNeeded).Append(watch.Settings.MinutesNeeded).Max();

    /// <summary>Whether the mention may be a crisis by itself under this configuration.</summary>
    public bool IsLoud(ReplayedMention mention, bool complaint)
        => watch.Settings.IsLoud(complaint, mention.Audience, mention.Reactions)
            || groups.Any(group => group.IsLoud(mention, complaint));

    /// <summary>Counts a mention in the groups that its source belongs to.</summary>
    public void AddToGroups(string source, in CountedMention mention, DateTimeOffset delivered)
    {
        foreach (var group in groups)
        {
            group.Add(source, mention, delivered);
        }
    }

    /// <summary>Looks at the brand as the worker's detection tick does.</summary>
    public void Look(ReplayedCounts counts, DateTimeOffset now, RecentNotes posts)
    {
        var raised = bars(now);
        var parts = groups.Select(group => group.Decide(now, _incident, raised, posts)).ToArray();
        var step = watch.Look(counts.Recent(watch, _incident, now, posts), _incident, heardSince: DateTimeOffset.MinValue, raised, parts).Step;
        _incident = step.Incident;
        if (step.Alert is { } alert)
        {
            tell(alert);
        }
    }
}
