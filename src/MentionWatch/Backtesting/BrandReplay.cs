using System.Runtime.InteropServices;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting;

/// <summary>One brand of a replay: what the worker keeps in Redis is kept in memory here, what decides is the same.</summary>
internal sealed class BrandReplay
{
    private const int HoursKept = 2 * BaselineHistory.OpenHours;

    private readonly MinuteCounter _counter = new();
    private readonly BrandWatch _watch;
    private readonly MinuteCounts[] _recent;
    private readonly MinuteCounts[] _hour = new MinuteCounts[60];
    private readonly List<HourCounts> _hours = [];
    private readonly long _since;
    private Incident? _incident;
    private bool _changed;

    public BrandReplay(string brand, DetectionSettings settings, TimeZoneInfo zone, DateTimeOffset firstSeen)
    {
        _since = firstSeen.ToUnixTimeSeconds() / 60;
        _watch = new BrandWatch(brand, settings, new BaselineHistory(settings.Baseline, zone, _since / 60));
        _recent = new MinuteCounts[settings.MinutesNeeded];
    }

    /// <summary>Whether a look could find anything.</summary>
    public bool NeedsLook => _changed || _incident is { IsOpen: true };

    public void Add(in CountedMention mention) => _changed |= _counter.Add(mention);

    /// <summary>Looks at the brand as the worker's detection tick does.</summary>
    /// <returns>What is to be told, if anything.</returns>
    public Alert? Look(DateTimeOffset now)
    {
        _changed = false;
        var last = RecentMinutes.MinuteOf(now);
        CloseHours(last / 60);
        _counter.Read(last + 1 - _recent.Length, _recent);
        var step = _watch.Look(new RecentMinutes(_recent, now, _since), _incident, heardSince: DateTimeOffset.MinValue).Step;
        _incident = step.Incident;
        return step.Alert;
    }

    private void CloseHours(long currentHour)
    {
        var history = _watch.History;
        if (currentHour <= history.CurrentHour)
        {
            return;
        }

        _hours.Clear();
        for (var hour = history.NextHour; hour < currentHour; hour++)
        {
            _counter.Read(hour * 60, _hour);
            var heard = hour == _since / 60 ? (60 - (_since % 60)) / 60.0 : 1;
            _hours.Add(HourCounts.Of(_hour, heard));
        }

        history.Advance(CollectionsMarshal.AsSpan(_hours));
        _counter.ForgetBefore(currentHour - HoursKept);
    }
}
