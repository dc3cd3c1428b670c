using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>A silence ends after it begins, not too late, and is for brands that exist.</summary>
internal static class SilenceCheck
{
    public static void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        var silences = options.Alerts.Silences;
        for (var index = 0; index < silences.Count; index++)
        {
            var path = $"Alerts.Silences[{index}]";
            BrandReferences.Check(silences[index].Brands, $"{path}.Brands", options, mistakes);
            if (Problem(silences[index], options.Alerts.LongestSilence) is var (problem, remedy) && !mistakes.Cover(path))
            {
                mistakes.Add($"{path}.Until", problem, remedy);
            }
        }
    }

    private static (string Problem, string Remedy)? Problem(SilenceOptions silence, TimeSpan longest)
        => silence.Until <= silence.From ? ("It ends before it begins.", "Write an end after From.")
            : silence.Until - silence.From > longest ? ($"It lasts longer than {Duration.Format(longest)}.", "Write an earlier end, or raise Alerts.LongestSilence.")
            : null;
}
