using MentionWatch.Buffering;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Detection;

/// <summary>Reads what a brand's watch looks at and lets it look, at the whole brand and at every group of its sources that has thresholds of its own.</summary>
internal sealed class BrandEye(CountReader counts, NoteReader notes, RaisedBars bars, WatchCache watches)
{
    /// <summary>Looks at the brand.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="options">What counts.</param>
    /// <param name="last">Its last incident, open or ended, if it had one.</param>
    /// <param name="now">The time.</param>
    /// <param name="coverage">What was heard.</param>
    public async Task<BrandLook> LookAsync(string brand, DetectionOptions options, Incident? last, DateTimeOffset now, Coverage coverage)
    {
        var groups = new List<Decision>();
        foreach (var (name, group) in options.GroupsOf(brand))
        {
            var watching = await watches.ReadyAsync(brand, name, last, now, coverage.Among(group.Sources));
            var seen = await SeeAsync(brand, name, group, watching, last, now);
            groups.Add(watching.Decide(Minutes(seen, now), last, bars.Of(brand, now)));
        }

        var watch = await watches.ReadyAsync(brand, group: null, last, now, coverage);
        var all = await SeeAsync(brand, null, null, watch, last, now);
        return watch.Look(Minutes(all, now), last, coverage.HeardSince(brand), bars.Of(brand, now), groups);
    }

    private static RecentMinutes Minutes((MinuteCounts[] Counts, NotedPost[] Posts) seen, DateTimeOffset now) => new(seen.Counts, now, posts: seen.Posts);

    private async Task<(MinuteCounts[] Counts, NotedPost[] Posts)> SeeAsync(
        string brand, string? name, SourceGroup? group, BrandWatch watch, Incident? last, DateTimeOffset now)
    {
        var minutes = watch.Settings.MinutesNeeded;
        var first = RecentMinutes.MinuteOf(now) + 1 - minutes;
        var recent = await counts.ReadLiveAsync(GroupKey.Of(brand, name), first, minutes);
        return (recent, watch.WantsPosts(new(recent, now), last) ? await notes.ReadAsync(brand, group, RecentMinutes.At(first), now.AddMinutes(1)) : []);
    }
}
