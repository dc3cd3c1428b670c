using System.Globalization;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Times and spans as people say them.</summary>
internal static class Clock
{
    /// <summary>Hour and minute in a zone.</summary>
    public static string Time(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Weekday, day and month in a zone.</summary>
    public static string Day(DateTimeOffset at, TimeZoneInfo zone, CultureInfo culture) => TimeZoneInfo.ConvertTime(at, zone).ToString("ddd d MMM", culture).Replace(".", "", StringComparison.Ordinal);

    /// <summary>Whether two moments are on the same day in a zone.</summary>
    public static bool IsSameDay(DateTimeOffset one, DateTimeOffset other, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(one, zone).Date == TimeZoneInfo.ConvertTime(other, zone).Date;

    /// <summary>The zone's name, with its distance from UTC at that time.</summary>
    public static string Zone(DateTimeOffset at, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(at);
        return offset == TimeSpan.Zero && string.Equals(zone.Id, "UTC", StringComparison.Ordinal)
            ? "UTC"
            : string.Create(CultureInfo.InvariantCulture, $"{zone.Id}, UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
    }

    /// <summary>Seconds below two minutes, minutes below two hours, hours and minutes below two days, days and hours above; symbols that both languages share.</summary>
    public static string Span(TimeSpan span) => span < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, Math.Round(span.TotalSeconds))} s")
        : InMinutes(TimeSpan.FromMinutes(Math.Round(span.TotalMinutes)));

    /// <summary>Nobody says "three hours and no minutes".</summary>
    private static string Joined(int whole, string unit, int rest, string restUnit)
        => rest == 0 ? FormattableString.Invariant($"{whole} {unit}") : FormattableString.Invariant($"{whole} {unit} {rest} {restUnit}");

    private static string InMinutes(TimeSpan span) => span switch
    {
        { TotalMinutes: < 120 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes} min"),
        { TotalHours: < 48 } => Joined((int)span.TotalHours, "h", span.Minutes, "min"),
        _ => Joined((int)span.TotalDays, "d", span.Hours, "h"),
    };
}
