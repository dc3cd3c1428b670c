namespace MentionWatch.Core.Detection;

/// <summary>Scores a plain series of counts, one row after the other, with the baseline and the tails that the detector of mentions uses.</summary>
/// <remarks>
/// Without sentiment the volume itself is tested, over the row alone and over one and three hours. As an incident is raised once, a score is given only while it
/// exceeds everything of the day before; other rows score 0. Not thread-safe.
/// </remarks>
/// <param name="settings">Baseline and false-alarm budget.</param>
public sealed class SeriesDetector(DetectionSettings settings)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly int[] WindowMinutes = [0, 60, 180];

    private readonly SeasonalBaseline _baseline = new(settings.Baseline);
    private readonly Queue<(DateTimeOffset At, int Count)> _recent = new();
    private readonly Queue<(DateTimeOffset At, double Score)> _scores = new();
    private (long Hour, int Count)? _open;
    private DateTimeOffset? _last;

    /// <summary>Scores the next row; it sees this row and what came before.</summary>
    /// <param name="at">Time of the row; later than that of the row before.</param>
    /// <param name="value">The count, 0 or more.</param>
    /// <returns>From 0, nothing, to 1; 0.5 is as surprising as the false-alarm budget asks for.</returns>
    public double Score(DateTimeOffset at, double value)
    {
        var count = (int)Math.Round(Math.Clamp(value, 0, int.MaxValue / 4));
        CloseHour(at, count);
        _recent.Enqueue((at, count));
        while (_recent.Peek().At <= at - TimeSpan.FromMinutes(WindowMinutes[^1]))
        {
            _recent.Dequeue();
        }

        var step = _last is { } last ? at - last : TimeSpan.FromMinutes(5);
        _last = at;
        return _baseline.HoursLearnt < 1 ? 0 : News(at, Surprise(at, step < Day ? step : Day));
    }

    private void CloseHour(DateTimeOffset at, int count)
    {
        var hour = at.ToUnixTimeSeconds() / 3600;
        if (_open is { } open && open.Hour != hour)
        {
            _baseline.Learn(HourOfWeek.Of(open.Hour, TimeZoneInfo.Utc), new HourCounts(0, open.Count));
            _open = null;
        }

        _open = (hour, (_open?.Count ?? 0) + count);
    }

    private double Surprise(DateTimeOffset at, TimeSpan step)
    {
        var season = new SeasonalRate(_baseline, TimeZoneInfo.Utc);
        var (end, most) = (at + step, 0.0);
        foreach (var minutes in WindowMinutes)
        {
            var length = minutes == 0 || step > TimeSpan.FromMinutes(minutes) ? step : TimeSpan.FromMinutes(minutes);
            var count = _recent.Where(row => row.At >= end - length).Sum(row => row.Count);
            var expected = season.Over(RecentMinutes.MinuteOf(end - length), end);
            var limit = FalseAlarmBudget.Surprise(settings.FalseAlarmsPerMonth, WindowMinutes.Length, (int)Math.Max(1, length.TotalMinutes));
            var surprise = NegativeBinomial.Surprise(count, expected.Others, expected.VolumeDispersion);
            most = Math.Max(most, surprise / limit);
        }

        return most;
    }

    private double News(DateTimeOffset at, double surprise)
    {
        var score = surprise / (1 + surprise);
        while (_scores.Count > 0 && _scores.Peek().At <= at - Day)
        {
            _scores.Dequeue();
        }

        var isNews = _scores.All(before => before.Score < score);
        _scores.Enqueue((at, score));
        return isNews ? score : 0;
    }
}
