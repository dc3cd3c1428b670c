using System.CommandLine;
using System.Globalization;
using MentionWatch.Commands;

namespace MentionWatch.Tests.Backtesting;

public sealed class CrisisBenchmarkTests
{
    /// <summary>Several together: on one seed of forty crises a single false alert is more than a point.</summary>
    private static readonly int[] Seeds = [21, 22, 23];

    [SharedFact]
    public async Task On_simulated_panels_it_is_better_than_the_best_reference_detector()
    {
        var directory = Directory.CreateTempSubdirectory("mentionwatch-bench-");
        try
        {
            var runs = Seeds.Select(seed => (Seed: seed.ToString(CultureInfo.InvariantCulture), Folder: directory.CreateSubdirectory($"s{seed}").FullName)).ToArray();
            foreach (var (seed, folder) in runs)
            {
                await BenchTool.RunAsync("crisis_sim.py", "--scenario", "mixed", "--seed", seed, "--days", "21", "--max-per-minute", "1", "--out", folder);
                await ReplayAsync(folder);
            }

            await BenchTool.RunAsync(
                "crisis_score.py",
                [
                    .. runs.SelectMany(run => new[] { "--events", Path.Combine(run.Folder, "events.json"), "--alerts", AlertsOf(run.Folder) }),
                    "--require", "f1>=0.94", "--require", "recall>=0.95", "--require", "duplicates_per_crisis<=0.05",
                ]);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static string AlertsOf(string folder) => Path.Combine(folder, "alerts.jsonl");

    private static async Task ReplayAsync(string folder)
    {
        await using var nowhere = TextWriter.Null;
        var exit = await CommandLine.Build()
            .Parse(["backtest", "--mentions", Path.Combine(folder, "mentions.jsonl"), "--alerts", AlertsOf(folder), "--labels"])
            .InvokeAsync(new InvocationConfiguration { Output = nowhere });
        exit.ShouldBe(ExitCode.Good);
    }
}
