using MentionWatch.Buffering;
using MentionWatch.Core.Detection;

namespace MentionWatch.Detection;

/// <summary>Reads closed hours as a baseline learns them.</summary>
internal sealed class HourReader(CountReader counts)
{
    private const int MinutesPerHour = 60;

    /// <summary>Reads consecutive hours.</summary>
    /// <param name="key">The brand's key, or that of a group of its sources.</param>
    /// <param name="firstHour">First hour of Unix time.</param>
    /// <param name="hours">How many.</param>
    /// <param name="coverage">Which of their minutes were heard.</param>
    public Task<HourCounts[]> ReadAsync(string key, long firstHour, int hours, Coverage coverage)
    {
        var brand = GroupKey.BrandOf(key).ToString();
        return counts.ReadHoursAsync(
            key, firstHour, hours, (hour, minutes, live) => HourCounts.Of(minutes, Heard(live, coverage, brand, hour)) with { Sum = live });
    }

    /// <summary>What came late has filled the gap: taken for unheard, an hour whose mentions are all there would look like a spike.</summary>
    private static double Heard(MinuteCounts live, Coverage coverage, string brand, long hour)
        => live.Late > 1 ? 1 : coverage.Heard(brand, RecentMinutes.At(hour * MinutesPerHour));
}
