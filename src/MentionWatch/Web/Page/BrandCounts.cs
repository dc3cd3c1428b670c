using MentionWatch.Buffering;
using MentionWatch.Configuration;

namespace MentionWatch.Web.Page;

/// <summary>Reads the last hours of every brand, in steps wide enough to see.</summary>
/// <remarks>
/// However many look at the page, a brand is read every few seconds at most, and then only its last hour or two: what lies before hardly changes and is read anew
/// after some minutes.
/// </remarks>
internal sealed class BrandCounts(CountReader counts)
{
    /// <summary>Steps before the last one read that may well have changed since.</summary>
    private const int OpenSteps = 4;

    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SettledFor = TimeSpan.FromMinutes(5);

    private View? _last;

    public async Task<IReadOnlyList<BrandSummary>> ReadAsync(IReadOnlyDictionary<string, BrandOptions> brands, DateTimeOffset now)
    {
        if (_last is not { } last || !ReferenceEquals(last.Brands, brands) || now - last.At >= FreshFor)
        {
            var steps = await Task.WhenAll(brands.Keys.Select(brand => ReadAsync(brand, _last?.Steps.GetValueOrDefault(brand), now)));
            _last = last = new View(now, brands, brands.Keys.Zip(steps).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
        }

        return [.. last.Steps.Select(brand => Summary(brand.Key, brands[brand.Key], brand.Value.Counts))
            .OrderByDescending(brand => brand.Negative.Sum())
            .ThenBy(brand => brand.Key, StringComparer.Ordinal)];
    }

    private async Task<BrandSteps> ReadAsync(string brand, BrandSteps? known, DateTimeOffset now)
    {
        var last = BrandSteps.StepOf(now);
        var first = last - BrandSteps.Count + 1;
        var settled = known is not null && now - known.ReadAt < SettledFor ? known : null;
        var from = Math.Max(first, settled?.Last - OpenSteps ?? first);
        var minutes = await counts.ReadAsync(brand, from * BrandSteps.StepMinutes, (int)(last - from + 1) * BrandSteps.StepMinutes);
        return new BrandSteps(last, [.. settled?.Between(first, from) ?? [], .. BrandSteps.InSteps(minutes)], settled?.ReadAt ?? now);
    }

    private static BrandSummary Summary(string key, BrandOptions brand, IReadOnlyList<StepCounts> steps) => new(
        key,
        brand.Names is [var name, ..] ? name : key,
        [.. steps.Select(step => step.Total)],
        [.. steps.Select(step => step.Negative)],
        steps.Sum(step => step.Complaints),
        BrandSteps.StepMinutes);

    private sealed record View(DateTimeOffset At, IReadOnlyDictionary<string, BrandOptions> Brands, IReadOnlyDictionary<string, BrandSteps> Steps);
}
