using System.Globalization;

namespace MentionWatch.Backtesting.Report;

/// <summary>Times as a report tells them.</summary>
internal static class Reports
{
    /// <summary>Day and minute where the brand is.</summary>
    public static string Local(DateTimeOffset at, string timeZone)
        => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How much earlier or later, in words.</summary>
    public static string Shift(TimeSpan later)
        => later == TimeSpan.Zero ? "same time" : string.Create(CultureInfo.InvariantCulture, $"{Web.Page.Phrase.Span(later.Duration())} {(later > TimeSpan.Zero ? "later" : "earlier")}");
}
