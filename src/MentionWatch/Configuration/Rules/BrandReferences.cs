namespace MentionWatch.Configuration.Rules;

/// <summary>Keys of brands written elsewhere name brands that exist.</summary>
internal static class BrandReferences
{
    public static void Check(IReadOnlyList<string> brands, string path, MentionWatchOptions options, Mistakes mistakes)
    {
        for (var index = 0; index < brands.Count; index++)
        {
            Check(brands[index], $"{path}[{index}]", options, mistakes);
        }
    }

    public static void Check(string brand, string path, MentionWatchOptions options, Mistakes mistakes)
    {
        if (!options.Brands.ContainsKey(brand) && !mistakes.Cover($"Brands.{brand}"))
        {
            mistakes.Add(path, $"There is no brand \"{brand}\".", NearestName.Suggest(brand, [.. options.Brands.Keys]));
        }
    }
}
