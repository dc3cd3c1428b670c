using System.Globalization;
using MentionWatch.Configuration.Reading;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Configuration.Model;

/// <summary>Single values that are about days and times of the day.</summary>
internal static class CalendarFormats
{
    private const string DayNotation = "yyyy-MM-dd";
    private static readonly string[] MomentNotations = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];

    public static IReadOnlyList<ScalarFormat> All { get; } =
    [
        new(
            typeof(WeeklyHours),
            "range of hours",
            "hours of the week such as \"Mon-Fri 09:00-18:00\", \"Sat,Sun 10:00-14:00\" or \"daily 22:00-07:00\"",
            ConfigValueType.Text,
            WeeklyHours.Parse,
            value => value.ToString()!)
        { Pattern = $"^{WeeklyHours.Pattern}$" },
        new(
            typeof(WeeklyTime),
            "time of the week",
            "a time of the week such as \"Mon-Fri 08:30\" or \"daily 18:00\"",
            ConfigValueType.Text,
            WeeklyTime.Parse,
            value => value.ToString()!)
        { Pattern = $"^{WeeklyTime.Pattern}$" },
        new(
            typeof(DateOnly),
            "date",
            "a date such as \"2026-12-25\"",
            ConfigValueType.Text,
            text => DateOnly.TryParseExact(text, DayNotation, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            value => ((DateOnly)value).ToString(DayNotation, CultureInfo.InvariantCulture))
        { Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        new(
            typeof(DateTimeOffset),
            "moment",
            "a moment with its distance from UTC such as \"2026-12-24T18:00:00+01:00\" or \"2026-12-24T17:00:00Z\"",
            ConfigValueType.Text,
            text => Moment(text),
            value => ((DateTimeOffset)value).ToString(MomentNotations[0], CultureInfo.InvariantCulture))
        { Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$" },
    ];

    private static DateTimeOffset? Moment(string text)
        => text.Length > 0 && (text[^1] == 'Z' || text[^3] == ':') && text.LastIndexOfAny(['Z', '+', '-']) > DayNotation.Length
            && DateTimeOffset.TryParseExact(text, MomentNotations, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}
