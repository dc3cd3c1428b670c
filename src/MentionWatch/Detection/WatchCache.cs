using System.Collections.Concurrent;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Detection;

/// <summary>Baselines of all brands in memory, built when a brand is first looked at and brought up to the hour with every look.</summary>
/// <remarks>A baseline follows from the counted hours, the incidents and the time alone, so that a worker that was restarted decides as one that was not.</remarks>
internal sealed class WatchCache(BaselineFeed feed, IncidentStore incidents, IOptionsMonitor<MentionWatchOptions> options, DetectionMetrics metrics)
{
    /// <summary>After a day everything is read anew: another worker may have been the one that was told of late hours.</summary>
    private static readonly TimeSpan RebuildAfter = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, WatchedBrand> _watched = new(StringComparer.Ordinal);

    /// <summary>The watch over a brand, or over a group of its sources, with a baseline that holds every closed hour.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="group">Name of the group; <see langword="null"/> for the whole brand.</param>
    /// <param name="last">The brand's last incident, whose hours are left out.</param>
    /// <param name="now">The time.</param>
    /// <param name="coverage">What was heard of it.</param>
    public async Task<BrandWatch> ReadyAsync(string brand, string? group, Incident? last, DateTimeOffset now, Coverage coverage)
    {
        var key = GroupKey.Of(brand, group);
        var watched = await CurrentAsync(key, brand, group, now);
        watched.Watch.Exclude(last, now);
        await feed.AdvanceAsync(key, watched.Watch.History, watched.ChangedHours, HourOf(now), coverage);
        watched.ChangedHours.Clear();
        return watched.Watch;
    }

    /// <summary>Takes note that a closed hour has changed.</summary>
    /// <param name="key">The brand's key, or that of a group of its sources.</param>
    /// <param name="hour">The hour, in hours of Unix time.</param>
    public void Changed(string key, long hour)
    {
        if (!_watched.TryGetValue(key, out var watched) || hour >= watched.Watch.History.CurrentHour)
        {
            return;
        }

        if (hour >= watched.Watch.History.NextHour)
        {
            watched.ChangedHours.Add(hour);
        }
        else
        {
            _watched[key] = new WatchedBrand(watched.Watch, watched.Options, DateTimeOffset.MinValue);
        }
    }

    private static long HourOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 3600;

    private async Task<WatchedBrand> CurrentAsync(string key, string brand, string? group, DateTimeOffset now)
    {
        var snapshot = options.CurrentValue;
        var known = _watched.GetValueOrDefault(key);
        var isFresh = known is not null && now - known.BuiltAt <= RebuildAfter && known.Watch.History.FirstHour == BaselineHistory.FirstHourOf(now, known.Watch.Settings.History);
        if (isFresh && ReferenceEquals(known!.Options, snapshot))
        {
            return known;
        }

        var settings = snapshot.Detection.For(brand, group);
        var zone = snapshot.Brands.TryGetValue(brand, out var configured) ? TimeZoneInfo.FindSystemTimeZoneById(configured.TimeZone) : TimeZoneInfo.Utc;
        var goesOn = isFresh && known!.Watch.Settings.History == settings.History && known.Watch.History.Settings == settings.Baseline && known.Watch.History.Zone.Equals(zone);
        return _watched[key] = goesOn
            ? new(new(brand, settings, known!.Watch.History, group), snapshot, known.BuiltAt) { ChangedHours = known.ChangedHours }
            : new(await BeginAsync(brand, group, settings, zone, now), snapshot, now);
    }

    private async Task<BrandWatch> BeginAsync(string brand, string? group, DetectionSettings settings, TimeZoneInfo zone, DateTimeOffset now)
    {
        metrics.Rebuilt();
        var watch = new BrandWatch(brand, settings, new BaselineHistory(settings.Baseline, zone, BaselineHistory.FirstHourOf(now, settings.History)), group);
        foreach (var incident in await incidents.SinceAsync(brand, RecentMinutes.At(watch.History.NextHour * 60)))
        {
            watch.Exclude(incident, now);
        }

        return watch;
    }
}
