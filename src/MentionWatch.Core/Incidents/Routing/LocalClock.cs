namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Turns the clock on the wall into time, on every day of the year.</summary>
internal static class LocalClock
{
    /// <summary>The first moment at which the clock shows this time or, where it is put forward over it, the moment it is put forward.</summary>
    /// <remarks>Later on the wall is never earlier in time, so hours that follow each other neither overlap nor leave a gap on the days the clock changes.</remarks>
    public static DateTimeOffset FirstAt(DateTime wall, TimeZoneInfo zone)
    {
        var time = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        var first = new DateTimeOffset(time, offset).ToUniversalTime();
        // A day that a place left out by moving over the date line is not among what the framework calls invalid.
        return WallAt(first, zone) == time ? first : WhenPutForward(time, zone);
    }

    /// <summary>The clock on the wall.</summary>
    public static DateTime WallAt(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    /// <summary>Halves the two hours around a time that does not exist until the change is found.</summary>
    private static DateTimeOffset WhenPutForward(DateTime missing, TimeZoneInfo zone)
    {
        var (before, after) = (Around(missing, zone, -1), Around(missing, zone, 1));
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + ((after - before) / 2);
            (before, after) = WallAt(middle, zone) < missing ? (middle, after) : (before, middle);
        }

        return new DateTimeOffset(after.Ticks - (after.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    private static DateTimeOffset Around(DateTime missing, TimeZoneInfo zone, int days)
    {
        var time = missing.AddDays(days);
        return new DateTimeOffset(time, zone.GetUtcOffset(time)).ToUniversalTime();
    }
}
