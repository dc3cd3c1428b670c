using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;

namespace MentionWatch.Web.Page;

/// <summary>Reads the last hours of every brand, in steps wide enough to see.</summary>
internal sealed class BrandCounts(CountReader counts)
{
    private const int StepMinutes = 15;
    private const int Steps = 48;

    public async Task<IReadOnlyList<BrandSummary>> ReadAsync(IReadOnlyDictionary<string, BrandOptions> brands, DateTimeOffset now)
    {
        var first = (now.ToUnixTimeSeconds() / 60) - (Steps * StepMinutes) + 1;
        var summaries = await Task.WhenAll(brands.Select(async brand => Summary(
            brand.Key, brand.Value, await counts.ReadAsync(brand.Key, first, Steps * StepMinutes))));
        return [.. summaries.OrderByDescending(brand => brand.Negative.Sum()).ThenBy(brand => brand.Key, StringComparer.Ordinal)];
    }

    private static BrandSummary Summary(string key, BrandOptions brand, MinuteCounts[] minutes) => new(
        key,
        brand.Names is [var name, ..] ? name : key,
        InSteps(minutes, minute => minute.Total),
        InSteps(minutes, minute => minute.Negative),
        minutes.Sum(minute => minute.Complaints),
        StepMinutes);

    private static int[] InSteps(MinuteCounts[] minutes, Func<MinuteCounts, int> count)
        => [.. minutes.Chunk(StepMinutes).Select(step => step.Sum(count))];
}
