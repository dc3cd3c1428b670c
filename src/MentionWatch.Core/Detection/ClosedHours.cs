namespace MentionWatch.Core.Detection;

/// <summary>The last closed hours of one brand, oldest first.</summary>
/// <param name="hours">What was counted.</param>
/// <param name="end">The hour after the last of them, in hours of Unix time.</param>
public readonly ref struct ClosedHours(ReadOnlySpan<HourCounts> hours, long end)
{
    /// <summary>What was counted, oldest first.</summary>
    public ReadOnlySpan<HourCounts> Hours { get; } = hours;

    /// <summary>The hour after the last of them, in hours of Unix time.</summary>
    public long End { get; } = end;

    /// <summary>The first of them, in hours of Unix time.</summary>
    public long Start => End - Hours.Length;
}
