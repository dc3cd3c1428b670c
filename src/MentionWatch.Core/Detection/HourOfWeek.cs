namespace MentionWatch.Core.Detection;

/// <summary>Lays instants out on a week of 168 local hours, Monday 00:00 first.</summary>
/// <remarks>When clocks go back an hour of the week is lived twice, when they go forward one is left out: 09:00 stays 09:00 for the people who write.</remarks>
public static class HourOfWeek
{
    /// <summary>Hours of a week.</summary>
    public const int Count = 168;

    /// <summary>The hour of the week of an hour of Unix time.</summary>
    /// <param name="hour">Hours since 1970-01-01T00:00Z.</param>
    /// <param name="zone">Time zone in which the week is laid out.</param>
    /// <returns>0 to 167.</returns>
    public static int Of(long hour, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(hour * 3600), zone);
        return ((((int)local.DayOfWeek + 6) % 7) * 24) + local.Hour;
    }
}
