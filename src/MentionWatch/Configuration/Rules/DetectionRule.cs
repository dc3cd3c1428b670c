using MentionWatch.Detection;

namespace MentionWatch.Configuration.Rules;

/// <summary>Thresholds of a brand belong to one that exists; windows are whole minutes from five minutes to twelve hours.</summary>
internal sealed class DetectionRule : IOptionsRule
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        CheckWindows(options.Detection, "Detection", mistakes);
        foreach (var (brand, thresholds) in options.Detection.Brands)
        {
            BrandReferences.Check(brand, $"Detection.Brands.{brand}", options, mistakes);
            CheckWindows(thresholds, $"Detection.Brands.{brand}", mistakes);
        }
    }

    private static void CheckWindows(DetectionThresholds thresholds, string path, Mistakes mistakes)
    {
        var windows = thresholds.Windows ?? [];
        for (var index = 0; index < windows.Count; index++)
        {
            if (windows[index] < Shortest || windows[index] > Longest || windows[index].Ticks % TimeSpan.TicksPerMinute != 0)
            {
                mistakes.Add($"{path}.Windows[{index}]", $"{Duration.Format(windows[index])} is not a window.", "Write whole minutes from 5m to 12h.");
            }
        }
    }
}
