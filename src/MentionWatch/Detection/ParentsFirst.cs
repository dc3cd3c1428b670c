using MentionWatch.Configuration;

namespace MentionWatch.Detection;

/// <summary>Orders brands so that those that are part of another come after it: a crisis of the whole brand is known when its parts are looked at.</summary>
internal static class ParentsFirst
{
    /// <summary>The brands, one level of parts after the other.</summary>
    public static IEnumerable<IEnumerable<string>> Of(IEnumerable<string> brands, IReadOnlyDictionary<string, BrandOptions> configured)
        => brands.GroupBy(brand => Depth(brand, configured)).OrderBy(level => level.Key);

    private static int Depth(string brand, IReadOnlyDictionary<string, BrandOptions> configured)
        => configured.GetValueOrDefault(brand)?.Parent is { Length: > 0 } parent ? 1 + Depth(parent, configured) : 0;
}
