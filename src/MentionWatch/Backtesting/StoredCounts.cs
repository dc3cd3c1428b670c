using MentionWatch.Buffering;
using MentionWatch.Core.Detection;

namespace MentionWatch.Backtesting;

/// <summary>What the worker has counted of a brand, or of a group of its sources, and the watch that learns from it as a replay goes on.</summary>
internal sealed class StoredCounts
{
    private const int MinutesPerHour = 60;

    private readonly long _firstHour;
    private readonly MinuteCounts[] _all;
    private readonly MinuteCounts[] _live;

    private StoredCounts(BrandWatch watch, long firstHour, MinuteCounts[] all, MinuteCounts[] live)
        => (Watch, _firstHour, _all, _live) = (watch, firstHour, all, live);

    public BrandWatch Watch { get; }

    public IReadOnlyList<MinuteCounts> Live => _live;

    /// <summary>Reads the counts.</summary>
    /// <param name="counts">Where from.</param>
    /// <param name="key">The brand's key, or that of a group of its sources.</param>
    /// <param name="watch">Its history begins with the first hour.</param>
    /// <param name="minutes">How many.</param>
    public static async Task<StoredCounts> ReadAsync(CountReader counts, string key, BrandWatch watch, int minutes)
    {
        var first = watch.History.NextHour * MinutesPerHour;
        return new(watch, watch.History.NextHour, await counts.ReadAsync(key, first, minutes), await counts.ReadLiveAsync(key, first, minutes));
    }

    /// <summary>Learns the hours before a minute, counted from the first.</summary>
    public void CloseHours(int minute)
    {
        var (history, closed) = (Watch.History, _firstHour + (minute / MinutesPerHour));
        if (history.CurrentHour < closed)
        {
            history.Advance([.. Enumerable.Range((int)(history.NextHour - _firstHour), (int)(closed - history.NextHour))
                .Select(hour => HourCounts.Of(Hour(_all, hour)) with { Sum = HourCounts.Of(Hour(_live, hour)).Sum })]);
        }
    }

    /// <summary>The live counts up to a minute, so many as a look needs.</summary>
    public ReadOnlySpan<MinuteCounts> Until(int minute) => _live.AsSpan(minute + 1 - Watch.Settings.MinutesNeeded, Watch.Settings.MinutesNeeded);

    private static ReadOnlySpan<MinuteCounts> Hour(MinuteCounts[] minutes, int hour) => minutes.AsSpan(hour * MinutesPerHour, MinutesPerHour);
}
