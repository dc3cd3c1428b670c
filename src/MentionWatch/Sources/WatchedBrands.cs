using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using Microsoft.Extensions.Options;

namespace MentionWatch.Sources;

/// <summary>Finds the brands of the configuration in force.</summary>
internal sealed class WatchedBrands(IOptionsMonitor<MentionWatchOptions> options)
{
    private Built? _built;

    /// <summary>The brands of a mention, of those its source is searched for.</summary>
    public BrandMatches Match(Mention mention)
        => Matcher.Match(mention, options.CurrentValue.Sources.TryGetValue(mention.Source, out var source) ? source.Brands : []);

    private BrandMatcher Matcher
    {
        get
        {
            var brands = options.CurrentValue.Brands;
            var built = _built;
            if (built is null || !ReferenceEquals(built.From, brands))
            {
                _built = built = new Built(brands, new BrandMatcher([.. brands.Select(brand => brand.Value.ToBrand(brand.Key))]));
            }

            return built.Matcher;
        }
    }

    private sealed record Built(IReadOnlyDictionary<string, BrandOptions> From, BrandMatcher Matcher);
}
