using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>A brand is part of one that exists, and of none that is part of it.</summary>
internal static class ParentCheck
{
    public static void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, brand) in options.Brands.Where(brand => brand.Value.Parent.Length > 0))
        {
            BrandReferences.Check(brand.Parent, $"Brands.{key}.Parent", options, mistakes);
            var circle = Circle(key, options);
            if (circle.Count > 0 && circle.All(told.Add))
            {
                mistakes.Add($"Brands.{key}.Parent", $"These brands are part of each other: {string.Join(" of ", [.. circle, key])}.", "Take one Parent out.");
            }
        }
    }

    /// <summary>The brands on the way from a brand back to itself; empty when there is none.</summary>
    private static List<string> Circle(string key, MentionWatchOptions options)
    {
        var way = new List<string> { key };
        for (var next = ParentOf(key, options); next is not null && !way.Contains(next, StringComparer.Ordinal); next = ParentOf(next, options))
        {
            way.Add(next);
        }

        return ParentOf(way[^1], options) == key ? way : [];
    }

    private static string? ParentOf(string key, MentionWatchOptions options)
        => options.Brands.GetValueOrDefault(key)?.Parent is { Length: > 0 } parent ? parent : null;
}
