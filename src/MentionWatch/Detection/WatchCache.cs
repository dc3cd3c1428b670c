using System.Collections.Concurrent;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Detection;

/// <summary>Baselines of all brands in memory, built when a brand is first looked at and brought up to the hour with every look.</summary>
internal sealed class WatchCache(HourReader hours, IOptionsMonitor<MentionWatchOptions> options, DetectionMetrics metrics)
{
    /// <summary>Bounds what one look reads at once.</summary>
    private const int HoursAtOnce = 7 * 24;

    /// <summary>After a day everything is read anew: another worker may have been the one that was told of late hours.</summary>
    private static readonly TimeSpan RebuildAfter = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, WatchedBrand> _brands = new(StringComparer.Ordinal);

    /// <summary>The brand with a baseline that holds every closed hour.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="last">Its last incident, whose hours are left out.</param>
    /// <param name="now">The time.</param>
    /// <param name="coverage">What was heard.</param>
    public async Task<BrandWatch> ReadyAsync(string brand, Incident? last, DateTimeOffset now, Coverage coverage)
    {
        var watched = Current(brand, now);
        var (history, currentHour) = (watched.Watch.History, HourOf(now));
        watched.Watch.Exclude(last, now);
        while (history.CurrentHour < currentHour || watched.HasLateHours)
        {
            watched.HasLateHours = false;
            var count = (int)Math.Min(HoursAtOnce, currentHour - history.NextHour);
            history.Advance(await hours.ReadAsync(brand, history.NextHour, count, coverage));
        }

        return watched.Watch;
    }

    /// <summary>Takes note that a closed hour has changed.</summary>
    public void Changed(string brand, long hour)
    {
        if (!_brands.TryGetValue(brand, out var watched) || hour >= watched.Watch.History.CurrentHour)
        {
            return;
        }

        if (hour >= watched.Watch.History.NextHour)
        {
            watched.HasLateHours = true;
        }
        else
        {
            _brands[brand] = new WatchedBrand(watched.Watch, watched.Options, DateTimeOffset.MinValue);
        }
    }

    private static long HourOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 3600;

    private WatchedBrand Current(string brand, DateTimeOffset now)
    {
        var snapshot = options.CurrentValue;
        if (_brands.TryGetValue(brand, out var watched) && ReferenceEquals(watched.Options, snapshot) && now - watched.BuiltAt <= RebuildAfter)
        {
            return watched;
        }

        var settings = snapshot.Detection.For(brand);
        var zone = snapshot.Brands.TryGetValue(brand, out var known) ? TimeZoneInfo.FindSystemTimeZoneById(known.TimeZone) : TimeZoneInfo.Utc;
        var history = watched?.Watch.History;
        var goesOn = history is not null && history.Settings == settings.Baseline && history.Zone.Equals(zone) && now - watched!.BuiltAt <= RebuildAfter;
        return _brands[brand] = new WatchedBrand(
            new BrandWatch(brand, settings, goesOn ? history! : Begin(settings, zone, now, history)),
            snapshot,
            goesOn ? watched!.BuiltAt : now)
        { HasLateHours = watched?.HasLateHours ?? false };
    }

    private BaselineHistory Begin(DetectionSettings settings, TimeZoneInfo zone, DateTimeOffset now, BaselineHistory? before)
    {
        metrics.Rebuilt();
        var history = new BaselineHistory(settings.Baseline, zone, HourOf(now - settings.History));
        history.ExcludeAll(before);
        return history;
    }
}
