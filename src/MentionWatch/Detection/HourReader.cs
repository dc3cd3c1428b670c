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
    public async Task<HourCounts[]> ReadAsync(string brand, long firstHour, int hours, Coverage coverage)
    {
        var minutes = await counts.ReadAsync(brand, firstHour * MinutesPerHour, hours * MinutesPerHour);
        var result = new HourCounts[hours];
        for (var i = 0; i < hours; i++)
        {
            var heard = coverage.Heard(brand, RecentMinutes.At((firstHour + i) * MinutesPerHour));
            result[i] = HourCounts.Of(minutes.AsSpan(i * MinutesPerHour, MinutesPerHour), heard);
        }

        return result;
    }
}
