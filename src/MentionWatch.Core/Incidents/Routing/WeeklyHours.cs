using System.Text.RegularExpressions;

namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Hours that come back every week, such as <c>Mon-Fri 09:00-18:00</c>; those that end before they begin, such as <c>daily 22:00-07:00</c>, end on the next day.</summary>
public sealed partial record WeeklyHours
{
    /// <summary>How they are written, as a regular expression.</summary>
    public const string Pattern = $"{WeekDays.Pattern} {WallTime.Pattern}-({WallTime.Pattern}|24:00)";

    private readonly string _written;
    private readonly WeekDays _days;

    private WeeklyHours(string written, WeekDays days, TimeSpan start, TimeSpan length) => (_written, _days, Start, Length) = (written, days, start, length);

    /// <summary>When they begin, from midnight of their day.</summary>
    public TimeSpan Start { get; }

    /// <summary>How long they last by the clock on the wall, up to a day.</summary>
    public TimeSpan Length { get; }

    /// <summary>Reads hours as people write them; <see langword="null"/> when they are written otherwise.</summary>
    public static WeeklyHours? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Syntax().IsMatch(text) || text.Split(' ') is not [var days, var hours] || hours.Split('-') is not [var from, var to])
        {
            return null;
        }

        var (start, end) = (WallTime.Of(from), WallTime.Of(to));
        return new WeeklyHours(text, WeekDays.Of(days), start, end > start ? end - start : end - start + TimeSpan.FromDays(1));
    }

    /// <summary>Whether they begin on a day of the week.</summary>
    public bool BeginOn(DayOfWeek day) => _days.Contains(day);

    /// <inheritdoc/>
    public override string ToString() => _written;

    [GeneratedRegex($@"\A{Pattern}\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Syntax();
}
