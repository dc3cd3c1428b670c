namespace MentionWatch.Core.Detection;

/// <summary>The highest level of late, forgotten at a steady pace: what a new height is measured against.</summary>
/// <remarks>
/// Levels are logarithms, so that the record of a busy brand fades by the same share as that of a quiet one. One number is all the state. Not thread-safe.
/// </remarks>
/// <param name="fadePerDay">By how much the record falls in a day, in natural logarithms; 0.05 is 5 % a day.</param>
internal sealed class FadingRecord(double fadePerDay)
{
    /// <summary>Counts that everybody has anyway: from 0 to 3 mentions is no new height worth speaking of.</summary>
    private const double Ground = 3;

    /// <summary>How far the record starts above the first count, of which nobody knows whether it is high or low.</summary>
    private const double Headroom = 1;

    private (DateTimeOffset At, double Level)? _record;

    /// <summary>How far a count is above the record, in natural logarithms, and below 0 where it is not; a higher one is the new record.</summary>
    /// <param name="at">Time of the count; not earlier than that of the one before.</param>
    /// <param name="count">The count, 0 or more.</param>
    public double Excess(DateTimeOffset at, double count)
    {
        var level = Math.Log(count + Ground);
        var record = _record is { } last ? last.Level - (fadePerDay * (at - last.At).TotalDays) : level + Headroom;
        _record = (at, Math.Max(record, level));
        return level - record;
    }
}
