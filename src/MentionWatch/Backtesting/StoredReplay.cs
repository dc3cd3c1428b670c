using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;

namespace MentionWatch.Backtesting;

/// <summary>Replays what the worker has in Redis: the live counts by the minute, and of the posts those that are still kept as evidence.</summary>
/// <remarks>Redis holds what a minute came to in the end, not when it was heard: late mentions look punctual here, and posts have their last reactions from the start.</remarks>
internal sealed class StoredReplay(CountReader counts, NoteReader notes, MentionWatchOptions options)
{
    private const int MinutesPerHour = 60;

    /// <summary>Replays one brand.</summary>
    /// <param name="brand">Its key.</param>
    /// <param name="firstHour">First hour, in hours of Unix time.</param>
    /// <param name="until">The last moment, at which what is open stays open.</param>
    /// <param name="tell">Receives what would have been told.</param>
    /// <returns>How many mentions there were.</returns>
    public async Task<long> RunAsync(string brand, long firstHour, DateTimeOffset until, Action<Alert> tell)
    {
        var minutes = (int)(RecentMinutes.MinuteOf(until) + 1 - (firstHour * MinutesPerHour));
        var all = await counts.ReadAsync(brand, firstHour * MinutesPerHour, minutes);
        var live = await counts.ReadLiveAsync(brand, firstHour * MinutesPerHour, minutes);
        var watch = WatchOf(brand, firstHour);
        var incident = default(Incident);
        for (var minute = watch.Settings.MinutesNeeded; minute < live.Length; minute++)
        {
            CloseHours(watch.History, firstHour, minute / MinutesPerHour, all, live);
            if (live[minute].Total > 0 || incident is { IsOpen: true })
            {
                var step = await LookAsync(brand, watch, incident, live.AsMemory(minute + 1 - watch.Settings.MinutesNeeded, watch.Settings.MinutesNeeded), (firstHour * MinutesPerHour) + minute);
                incident = step.Incident;
                Tell(step.Alert, tell);
            }
        }

        return live.Sum(minute => (long)minute.Total);
    }

    private static void Tell(Alert? alert, Action<Alert> tell)
    {
        if (alert is not null)
        {
            tell(alert);
        }
    }

    private static void CloseHours(BaselineHistory history, long firstHour, int closed, MinuteCounts[] all, MinuteCounts[] live)
    {
        if (history.CurrentHour >= firstHour + closed)
        {
            return;
        }

        var from = (int)(history.NextHour - firstHour);
        history.Advance([.. Enumerable.Range(from, closed - from).Select(hour => HourCounts.Of(Minutes(all, hour)) with { Sum = HourCounts.Of(Minutes(live, hour)).Sum })]);
    }

    private static ReadOnlySpan<MinuteCounts> Minutes(MinuteCounts[] minutes, int hour) => minutes.AsSpan(hour * MinutesPerHour, MinutesPerHour);

    private async Task<IncidentStep> LookAsync(string brand, BrandWatch watch, Incident? incident, ReadOnlyMemory<MinuteCounts> recent, long minute)
    {
        var now = RecentMinutes.At(minute + 1).AddSeconds(-1);
        var noted = watch.WantsPosts(recent.Span) ? await notes.ReadAsync(brand, RecentMinutes.At(minute + 1 - recent.Length), now) : [];
        return watch.Look(new RecentMinutes(recent.Span, now, posts: noted), incident, DateTimeOffset.MinValue, RaisedBars.Of(options, brand, now)).Step;
    }

    private BrandWatch WatchOf(string brand, long firstHour)
    {
        var settings = options.Detection.For(brand);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Brands[brand].TimeZone);
        return new(brand, settings, new BaselineHistory(settings.Baseline, zone, firstHour));
    }
}
