namespace MentionWatch.Core.Detection;

/// <summary>Scores a plain series of counts, one row after the other: how far does volume rise above everything that this series did of late?</summary>
/// <remarks>
/// Two <see cref="FadingRecord"/>: one of the single rows, for a burst, and one of the median of the last four hours, for a level that stays high without any row
/// standing out, and which a burst cannot spoil. The larger excess counts. As an incident is raised once, a row scores only where it exceeds what was told in the four hours before it.
/// The detector of mentions asks another question, whether the share of negatives fits the volume, which a series of counts cannot answer; the tail of the volume alone
/// against the hour of the week finds what is rare for the hour, though mostly not what people call an event. State is two numbers and the rows of four hours. Not thread-safe.
/// </remarks>
public sealed class SeriesDetector
{
    private const double FadePerDay = 0.05;
    private static readonly TimeSpan Window = TimeSpan.FromHours(4);

    private readonly FadingRecord _burst = new(FadePerDay);
    private readonly FadingRecord _level = new(FadePerDay);
    private readonly RollingMedian _median = new(Window);
    private (DateTimeOffset At, double Score) _told;

    /// <summary>Scores the next row; it sees this row and what came before.</summary>
    /// <param name="at">Time of the row; later than that of the row before.</param>
    /// <param name="value">The count, 0 or more.</param>
    /// <returns>From 0, nothing new, to 1: the part of the row, or of the level, that stands out above the record; 0.5 is twice the record.</returns>
    public double Score(DateTimeOffset at, double value)
    {
        var excess = Math.Max(_burst.Excess(at, value), _level.Excess(at, _median.With(at, value)));
        var score = excess > 0 ? 1 - Math.Exp(-excess) : 0;
        if (score <= 0 || (at - _told.At < Window && score <= _told.Score))
        {
            return 0;
        }

        _told = (at, score);
        return score;
    }
}
