using System.Text.RegularExpressions;

namespace MentionWatch.Configuration.Rules;

/// <summary>A brand's key fits into Redis keys and addresses, its week has a time zone, and there is something to find it by.</summary>
internal sealed partial class BrandRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        foreach (var (key, brand) in options.Brands)
        {
            CheckKey(key, mistakes);
            CheckMatches($"Brands.{key}", brand, mistakes);
            TimeZoneName.Check($"Brands.{key}.TimeZone", brand.TimeZone, mistakes);
        }
    }

    private static void CheckKey(string key, Mistakes mistakes)
    {
        if (!KeySyntax().IsMatch(key))
        {
            mistakes.Add($"Brands.{key}", "A brand's key is not written like this.", "Use 1 to 64 lower-case letters, digits, - and _, a letter or digit first.");
        }
    }

    private static void CheckMatches(string path, BrandOptions brand, Mistakes mistakes)
    {
        var names = brand.Names.Concat(brand.Handles).Concat(brand.Hashtags);
        if (!mistakes.Cover(path) && names.All(string.IsNullOrWhiteSpace))
        {
            mistakes.Add(path, "There is nothing to find this brand by.", "Give it at least one of Names, Handles, Hashtags.");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9_-]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex KeySyntax();
}
