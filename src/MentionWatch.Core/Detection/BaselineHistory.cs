namespace MentionWatch.Core.Detection;

/// <summary>The baseline of one brand as time goes on: hours older than a day are settled, the last day is folded anew every hour, because late mentions still change it.</summary>
/// <remarks>
/// Bounded: two <see cref="SeasonalBaseline"/> and the counts of a day, about 6.3 kB a brand, whatever its volume. Nothing of it needs storing: it is a fold over counted hours and is built
/// again from them.
/// </remarks>
/// <param name="settings">What is assumed and how fast is forgotten.</param>
/// <param name="zone">Time zone in which the brand's week is laid out.</param>
/// <param name="firstHour">First hour of history, in hours of Unix time.</param>
public sealed class BaselineHistory(BaselineSettings settings, TimeZoneInfo zone, long firstHour)
{
    /// <summary>Hours that may still change.</summary>
    public const int OpenHours = 24;

    private const int HoursOfWeek = 7 * 24;

    private readonly SeasonalBaseline _settled = new(settings);
    private readonly List<(long First, long Last)> _excluded = [];
    private HourCounts[] _tail = [];

    /// <summary>What the baseline assumes.</summary>
    public BaselineSettings Settings { get; } = settings;

    /// <summary>Time zone in which the brand's week is laid out.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>First hour of history, in hours of Unix time.</summary>
    public long FirstHour { get; } = firstHour;

    /// <summary>First hour that is not settled: <see cref="Advance"/> wants the hours from here on.</summary>
    public long NextHour { get; private set; } = firstHour;

    /// <summary>The first hour in which anything was counted; <see langword="null"/> before that.</summary>
    public long? Begun { get; private set; }

    /// <summary>First hour that is not in <see cref="Current"/> yet.</summary>
    public long CurrentHour { get; private set; } = firstHour;

    /// <summary>The closed hours that may still change, the hour before <see cref="CurrentHour"/> last.</summary>
    public ReadOnlySpan<HourCounts> OpenTail => _tail;

    /// <summary>What is normal, all closed hours taken in.</summary>
    public SeasonalBaseline Current { get; private set; } = new(settings);

    /// <summary>Takes closed hours in.</summary>
    /// <param name="hours">Every hour from <see cref="NextHour"/> on, the last of them the hour before the current one.</param>
    public void Advance(ReadOnlySpan<HourCounts> hours)
    {
        CurrentHour = NextHour + hours.Length;
        var settled = Math.Max(0, hours.Length - OpenHours);
        Begin(hours);
        foreach (ref readonly var hour in hours[..settled])
        {
            Learn(_settled, NextHour++, hour);
        }

        _tail = [.. hours[settled..]];
        Current = _settled.Copy();
        for (var i = settled; i < hours.Length; i++)
        {
            Learn(Current, NextHour + i - settled, hours[i]);
        }
    }

    /// <summary>Keeps hours out of what is normal because they belong to an incident.</summary>
    /// <param name="firstHour">First hour of the incident.</param>
    /// <param name="lastHour">Last hour, inclusive.</param>
    public void Exclude(long firstHour, long lastHour)
    {
        _excluded.RemoveAll(range => range.First == firstHour);
        _excluded.Add((firstHour, lastHour));
    }

    /// <summary>The same, incidents included, with less of the past and nothing learnt yet.</summary>
    /// <param name="firstHour">First hour of history, in hours of Unix time.</param>
    public BaselineHistory From(long firstHour)
    {
        var shorter = new BaselineHistory(Settings, Zone, firstHour);
        shorter._excluded.AddRange(_excluded.Where(range => range.Last >= firstHour));
        return shorter;
    }

    /// <summary>Where a history begins that remembers at least so much: with a whole week, so that all that are built in one are the same.</summary>
    /// <param name="now">The time.</param>
    /// <param name="memory">What is remembered.</param>
    public static long FirstHourOf(DateTimeOffset now, TimeSpan memory) => (now - memory).ToUnixTimeSeconds() / 3600 / HoursOfWeek * HoursOfWeek;

    /// <summary>As long as the first hour may still change, so may which it is.</summary>
    private void Begin(ReadOnlySpan<HourCounts> hours)
    {
        Begun = Begun < NextHour ? Begun : null;
        for (var i = 0; i < hours.Length && Begun is null; i++)
        {
            Begun = hours[i].Negative + hours[i].Others > 0 ? NextHour + i : null;
        }
    }

    /// <summary>The hour of the first mention is not learnt: it was watched in part, and of all hours it is the one that surely has a mention.</summary>
    private void Learn(SeasonalBaseline baseline, long hour, HourCounts counts)
    {
        if (hour > Begun && !_excluded.Exists(range => hour >= range.First && hour <= range.Last))
        {
            baseline.Learn(HourOfWeek.Of(hour, Zone), counts);
        }
    }
}
