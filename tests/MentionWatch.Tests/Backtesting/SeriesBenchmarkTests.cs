using System.CommandLine;
using MentionWatch.Commands;

namespace MentionWatch.Tests.Backtesting;

public sealed class SeriesBenchmarkTests
{
    [SharedFact]
    public async Task On_real_brand_volume_it_is_as_good_as_the_best_published_detector()
    {
        var scores = Directory.CreateTempSubdirectory("mentionwatch-series-");
        try
        {
            foreach (var series in Directory.EnumerateFiles(SharedFolder.Of("bench", "nab"), "*.csv"))
            {
                var exit = await CommandLine.Build()
                    .Parse(["detect", "--series", series, "--out", Path.Combine(scores.FullName, Path.GetFileName(series))])
                    .InvokeAsync(new InvocationConfiguration());
                exit.ShouldBe(ExitCode.Good);
            }

            await BenchTool.RunAsync(
                "nab_score.py", "--scores", scores.FullName, "--windows", Path.Combine("nab", "combined_windows.json"),
                "--require", "standard>=86", "--require", "reward_low_FP_rate>=80", "--require", "reward_low_FN_rate>=91");
        }
        finally
        {
            scores.Delete(recursive: true);
        }
    }
}
