using System.Globalization;

namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Times of a day as people write them, from <c>00:00</c> to <c>24:00</c>.</summary>
internal static class WallTime
{
    public const string Pattern = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /// <summary>The time from midnight of what matches <see cref="Pattern"/> or is <c>24:00</c>.</summary>
    public static TimeSpan Of(string text) => text == "24:00" ? TimeSpan.FromDays(1) : TimeSpan.ParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture);
}
