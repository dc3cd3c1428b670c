using MentionWatch.Backtesting.Report;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Backtesting;

/// <summary>One brand of a replay: what the worker keeps in Redis is kept in memory here, what decides is the same.</summary>
/// <param name="lanes">The configurations.</param>
/// <param name="keptAMinute">How many posts of a minute are kept.</param>
/// <param name="trace">Follows counts and expectations of the first configuration, if anybody wants to see them.</param>
internal sealed class BrandReplay(IReadOnlyList<BrandLane> lanes, int keptAMinute, BrandTrace? trace)
{
    private readonly ReplayedCounts _counts = new([.. lanes.Select(lane => lane.Watch)], trace);
    private readonly RecentNotes _posts = new(keptAMinute);
    private readonly int _minutes = lanes.Max(lane => lane.MinutesNeeded);
    private bool _changed;

    /// <summary>Whether a look could find anything.</summary>
    public bool NeedsLook => _changed || Any(static (lane, _) => lane.IsOpen, 0);

    /// <summary>Counts a mention, or takes note of what became of one that was counted before.</summary>
    public void Add(ReplayedMention mention, bool negative, bool complaint)
    {
        var id = (ulong)MentionIdentity.Of(mention.Source, mention.Id);
        var author = (ulong?)MentionIdentity.OfAuthor(mention.Author.Identity) ?? id;
        var isLate = mention.Delivered - mention.CreatedAt >= MinuteCounts.LateFrom;
        var isLoud = negative && Any(static (lane, post) => lane.IsLoud(post.mention, post.complaint), (mention, complaint));
        var counted = new CountedMention(id, author, mention.CreatedAt, negative, complaint, isLate, isLoud);
        var isNew = _counts.Add(counted, mention.Delivered);
        _changed |= isNew || isLoud;
        foreach (var lane in lanes)
        {
            lane.AddToGroups(mention.Source, counted, mention.Delivered);
        }

        if (negative || complaint)
        {
            _posts.Note(id, mention.Source, new(StableHash.Of(mention.Thread), author, mention.CreatedAt, negative, complaint, mention.Audience, mention.Reactions), isNew);
        }
    }

    /// <summary>Looks at the brand under every configuration that has a reason to.</summary>
    public void Look(DateTimeOffset now)
    {
        _counts.MoveTo(now);
        _posts.ForgetBefore(RecentMinutes.MinuteOf(now) + 1 - _minutes);
        SideBySide.ForEach(lanes, lane =>
        {
            if (_changed || lane.IsOpen)
            {
                lane.Look(_counts, now, _posts);
            }
        });
        _changed = false;
    }

    /// <summary>Lets the trace see what was counted to the end.</summary>
    public void Finish(DateTimeOffset now) => _counts.Finish(now);

    /// <summary>Whether something holds for any of the configurations; without a closure, for it is asked for every mention.</summary>
    private bool Any<T>(Func<BrandLane, T, bool> holds, T of)
    {
        foreach (var lane in lanes)
        {
            if (holds(lane, of))
            {
                return true;
            }
        }

        return false;
    }
}
