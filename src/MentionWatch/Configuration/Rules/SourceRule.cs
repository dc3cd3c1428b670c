using MentionWatch.Sources;
using Quartz;

namespace MentionWatch.Configuration.Rules;

/// <summary>A source has one schedule that Quartz understands, and searches for brands that exist.</summary>
internal sealed class SourceRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        foreach (var (name, source) in options.Sources)
        {
            CheckSchedule($"Sources.{name}", source, mistakes);
            CheckBrands($"Sources.{name}", source, options, mistakes);
        }
    }

    private static void CheckSchedule(string path, SourceOptions source, Mistakes mistakes)
    {
        if (source.Cron.Length == 0)
        {
            return;
        }

        if (source.Every is not null)
        {
            mistakes.Add($"{path}.Cron", "Both Every and Cron are set.", "Keep one of them.");
        }

        try
        {
            _ = CronExpression.Parse(source.Cron);
        }
        catch (FormatException error)
        {
            mistakes.Add($"{path}.Cron", $"\"{source.Cron}\" is not a cron expression: {error.Message}", "Write seconds, minutes, hours, day of month, month and day of week, such as \"0 0/5 * * * ?\".");
        }
    }

    private static void CheckBrands(string path, SourceOptions source, MentionWatchOptions options, Mistakes mistakes)
    {
        for (var index = 0; index < source.Brands.Count; index++)
        {
            if (!options.Brands.ContainsKey(source.Brands[index]))
            {
                mistakes.Add($"{path}.Brands[{index}]", $"There is no brand \"{source.Brands[index]}\".", NearestName.Suggest(source.Brands[index], [.. options.Brands.Keys]));
            }
        }
    }
}
