using System.Runtime.InteropServices;
using MentionWatch.Backtesting.Report;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Backtesting;

/// <summary>One brand of a replay: what the worker keeps in Redis is kept in memory here, what decides is the same.</summary>
internal sealed class BrandReplay
{
    private const int HoursKept = 2 * BaselineHistory.OpenHours;

    private readonly MinuteCounter _counter = new();
    private readonly IReadOnlyList<BrandLane> _lanes;
    private readonly BrandTrace? _trace;
    private readonly MinuteCounts[] _recent;
    private readonly MinuteCounts[] _hour = new MinuteCounts[60];
    private readonly List<HourCounts> _hours = [];
    private readonly long _since;
    private readonly RecentNotes _posts = new();
    private bool _changed;
    private bool _late;

    /// <summary>The watch over one brand from its first mention on.</summary>
    /// <param name="lanes">The configurations; the histories of all begin with the hour of <paramref name="firstSeen"/>.</param>
    /// <param name="firstSeen">The first delivery.</param>
    /// <param name="trace">Follows counts and expectations of the first configuration, if anybody wants to see them.</param>
    public BrandReplay(IReadOnlyList<BrandLane> lanes, DateTimeOffset firstSeen, BrandTrace? trace)
    {
        _lanes = lanes;
        _trace = trace;
        _since = firstSeen.ToUnixTimeSeconds() / 60;
        _recent = new MinuteCounts[lanes.Max(lane => lane.MinutesNeeded)];
    }

    /// <summary>Whether a look could find anything.</summary>
    public bool NeedsLook => _changed || AnyOpen();

    /// <summary>Counts a mention, or takes note of what became of one that was counted before.</summary>
    public void Add(ReplayedMention mention, bool negative, bool complaint)
    {
        var id = StableHash.Of(mention.Source, mention.Id);
        var author = string.IsNullOrEmpty(mention.Author.Identity) ? id : StableHash.Of(mention.Author.Identity);
        var isLate = mention.Delivered - mention.CreatedAt >= MinuteCounts.LateFrom;
        var isLoud = negative && IsLoud(mention, complaint);
        var isNew = _counter.Add(new CountedMention(id, author, mention.CreatedAt, negative, complaint, isLate, isLoud));
        _changed |= isNew || isLoud;
        _late |= isNew && mention.CreatedAt.ToUnixTimeSeconds() / 3600 < (mention.Delivered.ToUnixTimeSeconds() / 3600) - 1;
        if (negative)
        {
            _posts.Note(id, new(StableHash.Of(mention.Thread), author, mention.CreatedAt, negative, complaint, mention.Audience, mention.Reactions), isNew);
        }
    }

    /// <summary>Looks at the brand under every configuration that has a reason to.</summary>
    public void Look(DateTimeOffset now)
    {
        var last = RecentMinutes.MinuteOf(now);
        CloseHours(last / 60);
        _posts.ForgetBefore(last + 1 - _recent.Length);
        _counter.Read(last + 1 - _recent.Length, _recent);
        foreach (var lane in _lanes)
        {
            if (_changed || lane.IsOpen)
            {
                lane.Look(_recent.AsSpan()[^lane.MinutesNeeded..], now, _since, _posts);
            }
        }

        _changed = false;
    }

    /// <summary>Lets the trace see what was counted to the end.</summary>
    public void Finish(DateTimeOffset now) => _trace?.Count(_counter, RecentMinutes.MinuteOf(now) / 60);

    private bool IsLoud(ReplayedMention mention, bool complaint)
    {
        foreach (var lane in _lanes)
        {
            if (lane.Watch.Settings.IsLoud(complaint, mention.Audience, mention.Reactions))
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyOpen()
    {
        foreach (var lane in _lanes)
        {
            if (lane.IsOpen)
            {
                return true;
            }
        }

        return false;
    }

    private void CloseHours(long currentHour)
    {
        var history = _lanes[0].Watch.History;
        if (currentHour <= history.CurrentHour && !_late)
        {
            return;
        }

        _late = false;
        _hours.Clear();
        for (var hour = history.NextHour; hour < currentHour; hour++)
        {
            _counter.Read(hour * 60, _hour);
            var heard = hour == _since / 60 ? (60 - (_since % 60)) / 60.0 : 1;
            _hours.Add(HourCounts.Of(_hour, heard));
        }

        _trace?.Expect(_lanes[0].Watch, CollectionsMarshal.AsSpan(_hours)[(int)(history.CurrentHour - history.NextHour)..]);
        foreach (var lane in _lanes)
        {
            lane.Watch.History.Advance(CollectionsMarshal.AsSpan(_hours));
        }

        _trace?.Count(_counter, currentHour - HoursKept);
        _counter.ForgetBefore(currentHour - HoursKept);
    }
}
