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
        var whole = await CountsAsync(brand, group: null, firstHour, minutes);
        var groups = await Task.WhenAll(options.Detection.GroupsOf(brand).Select(async group => (group.Value, await CountsAsync(brand, group.Key, firstHour, minutes))));
        var incident = default(Incident);
        var first = groups.Select(group => group.Item2).Append(whole).Max(counted => counted.Watch.Settings.MinutesNeeded);
        for (var minute = first; minute < minutes; minute++)
        {
            whole.CloseHours(minute);
            if (whole.Live[minute].Total > 0 || incident is { IsOpen: true })
            {
                var step = await LookAsync(brand, whole, groups, incident, minute, RecentMinutes.At((firstHour * MinutesPerHour) + minute + 1).AddSeconds(-1));
                incident = step.Incident;
                Tell(step.Alert, tell);
            }
        }

        return whole.Live.Sum(minute => (long)minute.Total);
    }

    private static void Tell(Alert? alert, Action<Alert> tell)
    {
        if (alert is not null)
        {
            tell(alert);
        }
    }

    private async Task<IncidentStep> LookAsync(
        string brand, StoredCounts whole, (SourceGroup Group, StoredCounts Counts)[] groups, Incident? incident, int minute, DateTimeOffset now)
    {
        var bars = RaisedBars.Of(options, brand, now);
        var parts = new List<Decision>();
        foreach (var (group, counts) in groups)
        {
            counts.Watch.Exclude(incident, now);
            counts.CloseHours(minute);
            var posts = await NotesAsync(brand, group, counts, incident, minute, now);
            parts.Add(counts.Watch.Decide(new(counts.Until(minute), now, posts: posts), incident, bars));
        }

        var noted = await NotesAsync(brand, null, whole, incident, minute, now);
        return whole.Watch.Look(new(whole.Until(minute), now, posts: noted), incident, DateTimeOffset.MinValue, bars, parts).Step;
    }

    private async Task<NotedPost[]> NotesAsync(string brand, SourceGroup? group, StoredCounts counts, Incident? incident, int minute, DateTimeOffset now)
        => counts.Watch.WantsPosts(new(counts.Until(minute), now), incident)
            ? await notes.ReadAsync(brand, group, RecentMinutes.At(RecentMinutes.MinuteOf(now) + 1 - counts.Watch.Settings.MinutesNeeded), now)
            : [];

    private Task<StoredCounts> CountsAsync(string brand, string? group, long firstHour, int minutes)
    {
        var settings = options.Detection.For(brand, group);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Brands[brand].TimeZone);
        var watch = new BrandWatch(brand, settings, new BaselineHistory(settings.Baseline, zone, firstHour), group);
        return StoredCounts.ReadAsync(counts, GroupKey.Of(brand, group), watch, minutes);
    }
}
