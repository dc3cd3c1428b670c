using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;

namespace MentionWatch.Backtesting;

/// <summary>One group of sources of a brand under one configuration.</summary>
/// <param name="watch">The watch over the group.</param>
/// <param name="group">The sources.</param>
internal sealed class GroupLane(BrandWatch watch, SourceGroup group)
{
    private readonly ReplayedCounts _counts = new([watch]);

    public int MinutesNeeded => watch.Settings.MinutesNeeded;

    /// <summary>Counts a mention if its source is one of the group's.</summary>
    public void Add(string source, in CountedMention mention, DateTimeOffset delivered)
    {
        if (group.Has(source))
        {
            _counts.Add(mention, delivered);
        }
    }

    /// <summary>Whether a mention may be a crisis by itself in this group.</summary>
    public bool IsLoud(ReplayedMention mention, bool complaint)
        => group.Has(mention.Source) && watch.Settings.IsLoud(complaint, mention.Audience, mention.Reactions);

    /// <summary>Says what the last minutes of the group come to.</summary>
    public Decision Decide(DateTimeOffset now, Incident? incident, IReadOnlyList<RaisedBar> bars, RecentNotes posts)
    {
        watch.Exclude(incident, now);
        _counts.MoveTo(now);
        return watch.Decide(_counts.Recent(watch, incident, now, posts, group), incident, bars);
    }
}
