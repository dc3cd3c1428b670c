namespace MentionWatch.Core.Detection;

/// <summary>What is normal over any stretch of minutes, read from the hours of a baseline.</summary>
internal readonly ref struct SeasonalRate(SeasonalBaseline baseline, TimeZoneInfo zone)
{
    public bool Trained => baseline.Trained;

    /// <summary>What is normal over the <paramref name="minutes"/> up to and including <paramref name="lastMinute"/>.</summary>
    public Expectation Over(long lastMinute, int minutes)
    {
        var first = lastMinute + 1 - minutes;
        var (negative, others) = (0.0, 0.0);
        var latest = At(lastMinute);
        for (var minute = first; minute <= lastMinute;)
        {
            var end = Math.Min(lastMinute + 1, ((minute / 60) + 1) * 60);
            var hour = At(minute);
            negative += hour.Negative * (end - minute) / 60;
            others += hour.Others * (end - minute) / 60;
            minute = end;
        }

        return new(negative, others, latest.VolumeDispersion, latest.ShareDispersion);
    }

    public double ShareAt(long minute)
    {
        var expected = At(minute);
        return expected.Negative / (expected.Negative + expected.Others);
    }

    private Expectation At(long minute) => baseline.Expect(HourOfWeek.Of(minute / 60, zone));
}
