using MentionWatch.Core.Detection;

namespace MentionWatch.Backtesting.Report;

/// <summary>What a report draws of one brand: counts by the quarter of an hour, and hour by hour what would have been normal.</summary>
/// <param name="brand">The brand as the mentions name it.</param>
/// <param name="timeZone">IANA time zone of the brand.</param>
/// <param name="firstSeen">The first delivery.</param>
/// <param name="campaigns">Stretches of time in which it takes more.</param>
public sealed class BrandTrace(string brand, string timeZone, DateTimeOffset firstSeen, IReadOnlyList<RaisedBar> campaigns)
{
    private const int Quarter = 15;

    private readonly MinuteCounts[] _hour = new MinuteCounts[60];
    private readonly List<int> _mentions = [];
    private readonly List<int> _negative = [];
    private readonly List<double> _expected = [];
    private readonly List<int> _alertsFromHour = [];
    private readonly List<int> _alertsFromQuarter = [];
    private long _counted = firstSeen.ToUnixTimeSeconds() / 3600;

    /// <summary>The brand as the mentions name it.</summary>
    public string Brand => brand;

    /// <summary>IANA time zone of the brand.</summary>
    public string TimeZone => timeZone;

    /// <summary>Stretches of time in which it takes more.</summary>
    public IReadOnlyList<RaisedBar> Campaigns => campaigns;

    /// <summary>The first hour, in hours of Unix time.</summary>
    public long FirstHour { get; } = firstSeen.ToUnixTimeSeconds() / 3600;

    /// <summary>Mentions by the quarter of an hour.</summary>
    public IReadOnlyList<int> Mentions => _mentions;

    /// <summary>Distinct negative authors of the hour, by the quarter in which they first were.</summary>
    public IReadOnlyList<int> Negative => _negative;

    /// <summary>Negative authors expected, by the hour, as known when the hour closed.</summary>
    public IReadOnlyList<double> Expected => _expected;

    /// <summary>Negative authors in an hour from which it is a crisis, by the hour.</summary>
    public IReadOnlyList<int> AlertsFromHour => _alertsFromHour;

    /// <summary>Negative authors in a quarter from which it is a crisis, by the hour.</summary>
    public IReadOnlyList<int> AlertsFromQuarter => _alertsFromQuarter;

    /// <summary>Notes what was normal for hours that have closed, before they are learnt.</summary>
    public void Expect(BrandWatch watch, ReadOnlySpan<HourCounts> closed)
    {
        foreach (ref readonly var counts in closed)
        {
            var hour = FirstHour + _expected.Count;
            var whole = watch.NormalAt(hour, counts.Others, minutes: 60, campaigns);
            _expected.Add(Math.Round(whole.Expected, 2));
            _alertsFromHour.Add(whole.AlertsFrom);
            _alertsFromQuarter.Add(watch.NormalAt(hour, counts.Others, Quarter, campaigns).AlertsFrom);
        }
    }

    /// <summary>Takes over what was counted up to an hour, exclusive, that late mentions no longer change.</summary>
    public void Count(MinuteCounter counter, long untilHour)
    {
        for (; _counted < untilHour; _counted++)
        {
            counter.Read(_counted * 60, _hour);
            foreach (var quarter in _hour.Chunk(Quarter))
            {
                _mentions.Add(quarter.Sum(minute => minute.Total));
                _negative.Add(quarter.Sum(minute => minute.NegativeAuthors));
            }
        }
    }
}
