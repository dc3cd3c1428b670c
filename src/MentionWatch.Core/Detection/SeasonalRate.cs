namespace MentionWatch.Core.Detection;

/// <summary>What is normal over any stretch of minutes, read from the hours of a baseline.</summary>
internal readonly ref struct SeasonalRate(SeasonalBaseline baseline, TimeZoneInfo zone)
{
    public bool Trained => baseline.Trained;

    /// <summary>Hours learnt, missing and excluded ones left out.</summary>
    public double HoursLearnt => baseline.HoursLearnt;

    /// <summary>Negative authors of an average hour.</summary>
    public double NegativeAnHour => baseline.NegativeAnHour;

    /// <summary>What is normal from the start of a minute until a moment.</summary>
    public Expectation Over(long firstMinute, DateTimeOffset until)
    {
        var last = until.ToUnixTimeMilliseconds() / 60_000.0;
        var (negative, others) = (0.0, 0.0);
        var latest = At((long)last);
        for (var minute = firstMinute; minute < last;)
        {
            var next = ((minute / 60) + 1) * 60;
            var part = (Math.Min(last, next) - minute) / 60;
            var hour = At(minute);
            negative += hour.Negative * part;
            others += hour.Others * part;
            minute = next;
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
