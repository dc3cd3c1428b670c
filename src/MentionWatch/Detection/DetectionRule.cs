using MentionWatch.Alerting.Routing.Rules;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Detection;

/// <summary>Windows are whole minutes within reach, steps of severity rise, and brands and sources with thresholds of their own exist.</summary>
internal sealed class DetectionRule : IOptionsRule
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        CheckThresholds("Detection", options.Detection, options.Detection.For(""), mistakes);
        foreach (var (brand, thresholds) in options.Detection.Brands)
        {
            var path = $"Detection.Brands.{brand}";
            CheckThresholds(path, thresholds, options.Detection.For(brand), mistakes);
            BrandReferences.Check(brand, path, options, mistakes);
        }

        foreach (var (name, group) in options.Detection.Groups)
        {
            CheckGroup($"Detection.Groups.{name}", name, group, options, mistakes);
        }
    }

    private static void CheckGroup(string path, string name, SourceGroup group, MentionWatchOptions options, Mistakes mistakes)
    {
        EntryName.Check("group", name, path, mistakes);
        References.CheckAll("source", group.Sources, $"{path}.Sources", options.Sources, "Sources", mistakes);
        BrandReferences.Check(group.Brands, $"{path}.Brands", options, mistakes);
        CheckThresholds(path, group, options.Detection.For("", name), mistakes);
    }

    private static void CheckThresholds(string path, AlarmThresholds thresholds, Core.Detection.DetectionSettings settings, Mistakes mistakes)
    {
        if (thresholds.Windows is { } windows && (windows.Count == 0 || windows.Any(window => window < Shortest || window > Longest || window.Ticks % TimeSpan.TicksPerMinute != 0)))
        {
            mistakes.Add($"{path}.Windows", "A window is not within reach.", "List at least one, each a whole number of minutes from 5m to 12h, such as [\"15m\", \"1h\", \"3h\"].");
        }

        if (settings.Critical.Authors < settings.High.Authors || settings.Critical.TimesExpected < settings.High.TimesExpected)
        {
            mistakes.Add($"{path}.CriticalAuthors", "Critical begins below high.", "Make CriticalAuthors and CriticalTimesExpected at least HighAuthors and HighTimesExpected.");
        }
    }
}
