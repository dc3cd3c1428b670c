using System.Runtime.InteropServices;
using MentionWatch.Backtesting.Report;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;

namespace MentionWatch.Backtesting;

/// <summary>What a replay counts of a brand, or of a group of its sources, and the baselines that every configuration learns from it.</summary>
/// <param name="watches">The watches of the configurations; their histories begin with the same hour.</param>
/// <param name="trace">Follows counts and expectations of the first configuration, if anybody wants to see them.</param>
internal sealed class ReplayedCounts(IReadOnlyList<BrandWatch> watches, BrandTrace? trace = null)
{
    private const int HoursKept = 2 * BaselineHistory.OpenHours;

    private readonly MinuteCounter _counter = new();
    private readonly MinuteCounts[] _recent = new MinuteCounts[watches.Max(watch => watch.Settings.MinutesNeeded)];
    private readonly MinuteCounts[] _hour = new MinuteCounts[60];
    private readonly List<HourCounts> _hours = [];
    private readonly long _first = watches[0].History.FirstHour;
    private bool _hasLateHours;

    /// <summary>Counts a mention.</summary>
    /// <returns><see langword="false"/> when it was counted before.</returns>
    public bool Add(in CountedMention mention, DateTimeOffset delivered)
    {
        var isNew = _counter.Add(mention);
        _hasLateHours |= isNew && HourOf(mention.CreatedAt) < HourOf(delivered);
        return isNew;
    }

    /// <summary>Learns the hours that have closed and turns to the last minutes.</summary>
    public void MoveTo(DateTimeOffset now)
    {
        CloseHours(HourOf(now));
        _counter.Read(RecentMinutes.MinuteOf(now) + 1 - _recent.Length, _recent);
    }

    /// <summary>The last minutes as a watch looks at them.</summary>
    public RecentMinutes Recent(BrandWatch watch, Incident? incident, DateTimeOffset now, RecentNotes posts, SourceGroup? group = null)
    {
        var recent = new RecentMinutes(_recent.AsSpan()[^watch.Settings.MinutesNeeded..], now);
        return watch.WantsPosts(recent, incident) ? new(recent.Counts, now, posts: posts.Of(group)) : recent;
    }

    /// <summary>Lets the trace see what was counted to the end.</summary>
    public void Finish(DateTimeOffset now) => trace?.Count(_counter, HourOf(now));

    private static long HourOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 3600;

    private void CloseHours(long currentHour)
    {
        var history = watches[0].History;
        var (open, closed) = (history.NextHour, history.CurrentHour);
        if (currentHour <= closed && !_hasLateHours)
        {
            return;
        }

        _hasLateHours = false;
        _hours.RemoveRange((int)(open - _first), (int)(closed - open));
        for (var hour = open; hour < currentHour; hour++)
        {
            _counter.Read(hour * 60, _hour);
            _hours.Add(HourCounts.Of(_hour));
        }

        trace?.Expect(watches[0], HoursFrom(closed));
        SideBySide.ForEach(watches, watch => Learn(watch, open, BaselineHistory.FirstHourOf(RecentMinutes.At(currentHour * 60), watch.Settings.History)));
        trace?.Count(_counter, currentHour - HoursKept);
        _counter.ForgetBefore(currentHour - HoursKept);
    }

    /// <summary>The worker remembers so much and no more.</summary>
    private void Learn(BrandWatch watch, long open, long remembered)
    {
        if (remembered > watch.History.FirstHour)
        {
            watch.Relearn(remembered, HoursFrom(remembered));
        }
        else
        {
            watch.History.Advance(HoursFrom(open));
        }
    }

    private ReadOnlySpan<HourCounts> HoursFrom(long hour) => CollectionsMarshal.AsSpan(_hours)[(int)(hour - _first)..];
}
