using System.Globalization;
using System.Text.RegularExpressions;

namespace MentionWatch.Sources.Feed;

/// <summary>Reads dates as publishers write them: RFC 3339, and RFC 822 with wrong weekdays, missing seconds and zones of all sorts. No zone is UTC.</summary>
internal static partial class FeedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Spanish months that begin differently from the English ones.</summary>
    private static readonly Dictionary<string, int> SpanishMonths = new(StringComparer.Ordinal) { ["ene"] = 1, ["abr"] = 4, ["ago"] = 8, ["dic"] = 12 };

    /// <summary>The instant in UTC; <see langword="null"/> when the text is no date.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return null;
        }

        var match = Rfc822().Match(text);
        return match.Success ? FromParts(match) : FromIso(text.Trim());
    }

    private static DateTimeOffset? FromIso(string text)
        => text.Length >= 8 && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;

    private static DateTimeOffset? FromParts(Match match)
    {
        var (year, month, day) = (YearOf(match), MonthOf(match.Groups["month"].Value), Number(match, "day"));
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Math.Min(59, Number(match, "second")));
        if (month == 0 || year is < 1 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59)
        {
            return null;
        }

        var local = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return year is 1 ? local : local - OffsetOf(match.Groups["zone"].Value);
    }

    private static int Number(Match match, string group)
        => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>Two digits mean this century up to 49, the last one from 50 (RFC 2822, 4.3).</summary>
    private static int YearOf(Match match)
    {
        var year = Number(match, "year");
        return match.Groups["year"].Length switch { 2 => year < 50 ? 2000 + year : 1900 + year, 3 => 1900 + year, _ => year };
    }

    private static int MonthOf(string name)
    {
        var start = name[..3].ToLowerInvariant();
        return SpanishMonths.TryGetValue(start, out var month) ? month : Array.IndexOf(Months, start) + 1;
    }

    private static TimeSpan OffsetOf(string zone)
    {
        if (FeedZones.Find(zone) is { } known)
        {
            return known;
        }

        var match = Offset().Match(zone);
        if (!match.Success || Number(match, "hours") > 14 || Number(match, "minutes") > 59)
        {
            return TimeSpan.Zero;
        }

        var offset = new TimeSpan(Number(match, "hours"), Number(match, "minutes"), 0);
        return match.Groups["sign"].Value is "-" ? -offset : offset;
    }

    [GeneratedRegex(
        @"^\s*([^\d\s,]+\.?,?\s+)?(?<day>[0-9]{1,2})[\s-]+(?<month>[A-Za-z]{3,10})\.?,?[\s-]+(?<year>[0-9]{2,4})(,?\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2}))?)?\s*(?<zone>\S*)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^(UTC|GMT)?(?<sign>[+-])(?<hours>[0-9]{1,2}):?(?<minutes>[0-9]{2})?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offset();
}
