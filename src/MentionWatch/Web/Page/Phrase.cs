using System.Globalization;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Page;

/// <summary>Numbers and times as a tired person reads them.</summary>
internal static class Phrase
{
    public static string Ago(TimeSpan age) => age < TimeSpan.FromSeconds(5) ? "just now" : Span(age) + " ago";

    /// <summary>How long until something that is to come.</summary>
    public static string In(TimeSpan wait) => wait <= TimeSpan.Zero ? "now" : "in " + Span(wait);

    /// <summary>A phrase as it begins a sentence.</summary>
    public static string Sentence(string phrase) => phrase.Length == 0 ? "" : string.Concat(phrase[..1].ToUpperInvariant(), phrase.AsSpan(1));

    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => Whole(span.TotalSeconds, "s"),
        { TotalHours: < 1 } => Whole(span.TotalMinutes, "min"),
        { TotalHours: < 10 } => span.Minutes == 0 ? Whole(span.TotalHours, "h") : $"{Whole(span.TotalHours, "h")} {Whole(span.Minutes, "min")}",
        { TotalDays: < 2 } => Whole(span.TotalHours, "h"),
        _ => Whole(span.TotalDays, "days"),
    };

    public static string Local(DateTimeOffset at, string timeZone)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZone));
        return $"{local.ToString("ddd HH:mm", CultureInfo.InvariantCulture)} {timeZone}";
    }

    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {thing}s";

    public static string Number(double number) => number.ToString(number < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    public static string Lower(Enum value) => value.ToString().ToLowerInvariant();

    public static string State(IncidentState state) => state switch
    {
        IncidentState.Triggered => "nobody has it",
        IncidentState.Acknowledged => "taken",
        IncidentState.HandedOver => "handed over",
        IncidentState.Snoozed => "put off",
        IncidentState.Resolved => "resolved",
        _ => "expired",
    };

    private static string Whole(double number, string unit) => $"{Math.Floor(number).ToString(CultureInfo.InvariantCulture)} {unit}";
}
