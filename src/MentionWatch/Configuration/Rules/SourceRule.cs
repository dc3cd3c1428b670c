using MentionWatch.Sources;
using Quartz;

namespace MentionWatch.Configuration.Rules;

/// <summary>A source has a name that fits everywhere, one schedule that Quartz understands, and searches for brands that exist.</summary>
internal sealed class SourceRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        foreach (var (name, source) in options.Sources)
        {
            EntryName.Check("source", name, $"Sources.{name}", mistakes);
            CheckSchedule($"Sources.{name}", source, mistakes);
            BrandReferences.Check(source.Brands, $"Sources.{name}.Brands", options, mistakes);
        }
    }

    private static void CheckSchedule(string path, SourceOptions source, Mistakes mistakes)
    {
        if (SourceKinds.Find(source.Kind) is { Create: null } && (source.Every is not null || source.Cron.Length > 0))
        {
            mistakes.Add(path, $"A source of kind {source.Kind} is pushed to and has no schedule.", "Leave Every and Cron out.");
            return;
        }

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
            _ = CronExpression.ParseWithHash(source.Cron, path);
        }
        catch (FormatException error)
        {
            mistakes.Add($"{path}.Cron", $"\"{source.Cron}\" is not a cron expression: {error.Message}", "Write seconds, minutes, hours, day of month, month and day of week, such as \"0 0/5 * * * ?\".");
        }
    }
}
