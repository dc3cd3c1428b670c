using System.Text.RegularExpressions;

namespace MentionWatch.Core.Incidents.Routing;

/// <summary>A time that comes back every week, such as <c>Mon-Fri 08:30</c> or <c>daily 18:00</c>.</summary>
public sealed partial record WeeklyTime
{
    /// <summary>How it is written, as a regular expression.</summary>
    public const string Pattern = $"{WeekDays.Pattern} {WallTime.Pattern}";

    private readonly string _written;
    private readonly WeekDays _days;

    private WeeklyTime(string written, WeekDays days, TimeSpan time) => (_written, _days, Time) = (written, days, time);

    /// <summary>The time of the day, from midnight.</summary>
    public TimeSpan Time { get; }

    /// <summary>Reads a time as people write it; <see langword="null"/> when it is written otherwise.</summary>
    public static WeeklyTime? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Syntax().IsMatch(text) && text.Split(' ') is [var days, var time] ? new WeeklyTime(text, WeekDays.Of(days), WallTime.Of(time)) : null;
    }

    /// <summary>Whether it comes on a day of the week.</summary>
    public bool IsOn(DayOfWeek day) => _days.Contains(day);

    /// <inheritdoc/>
    public override string ToString() => _written;

    [GeneratedRegex($@"\A{Pattern}\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Syntax();
}
