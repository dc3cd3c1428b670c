using MentionWatch.Buffering;
using MentionWatch.Core.Detection;

namespace MentionWatch.Detection;

/// <summary>Reads closed hours as a baseline learns them.</summary>
internal sealed class HourReader(CountReader counts)
{
    private const int MinutesPerHour = 60;

    /// <summary>Reads consecutive hours.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="firstHour">First hour of Unix time.</param>
    /// <param name="hours">How many.</param>
    /// <param name="coverage">Which of their minutes were heard.</param>
    public Task<HourCounts[]> ReadAsync(string brand, long firstHour, int hours, Coverage coverage)
        => counts.ReadHoursAsync(
            brand, firstHour, hours, (hour, minutes, live) => HourCounts.Of(minutes, coverage.Heard(brand, RecentMinutes.At(hour * MinutesPerHour))) with { Sum = live });
}
