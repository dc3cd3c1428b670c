namespace MentionWatch.Core.Detection;

/// <summary>One hour of one brand, as the baseline learns it.</summary>
/// <param name="Negative">Distinct authors of negative mentions.</param>
/// <param name="Others">Distinct authors who wrote nothing negative.</param>
/// <param name="Heard">Part of the hour in which every source was heard, from 0 (missing) to 1; a missing hour is not a calm one.</param>
/// <param name="Excluded">Whether the hour belongs to an incident and must not become normal.</param>
public readonly record struct HourCounts(int Negative, int Others, double Heard = 1, bool Excluded = false)
{
    /// <summary>What was counted live in the hour: what may raise an alert.</summary>
    public MinuteCounts Sum { get; init; }

    /// <summary>Sums the minutes of an hour.</summary>
    public static HourCounts Of(ReadOnlySpan<MinuteCounts> minutes, double heard = 1, bool excluded = false)
    {
        var sum = default(MinuteCounts);
        foreach (ref readonly var minute in minutes)
        {
            sum += minute;
        }

        return new(sum.NegativeAuthors, Math.Max(0, sum.Authors - sum.NegativeAuthors), heard, excluded) { Sum = sum };
    }
}
