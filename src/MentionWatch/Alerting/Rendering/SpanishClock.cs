namespace MentionWatch.Alerting.Rendering;

/// <summary>Times with the article that Spanish gives them: one o'clock is singular.</summary>
internal static class SpanishClock
{
    private const int One = 1;

    /// <summary><c>las 22:40</c>, <c>la 01:05</c>.</summary>
    public static string At(DateTimeOffset at, TimeZoneInfo zone)
        => $"{(TimeZoneInfo.ConvertTime(at, zone).Hour == One ? "la" : "las")} {Clock.Time(at, zone)}";
}
