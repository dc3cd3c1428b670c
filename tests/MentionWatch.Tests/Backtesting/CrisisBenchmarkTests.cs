using System.CommandLine;
using MentionWatch.Commands;

namespace MentionWatch.Tests.Backtesting;

public sealed class CrisisBenchmarkTests
{
    [SharedFact]
    public async Task On_the_simulated_panel_it_is_better_than_the_best_reference_detector()
    {
        var directory = Directory.CreateTempSubdirectory("mentionwatch-bench-");
        try
        {
            var run = directory.FullName;
            var alerts = Path.Combine(run, "alerts.jsonl");
            await BenchTool.RunAsync("crisis_sim.py", "--scenario", "mixed", "--seed", "21", "--days", "21", "--max-per-minute", "1", "--out", run);
            await using var nowhere = TextWriter.Null;
            var exit = await CommandLine.Build()
                .Parse(["backtest", "--mentions", Path.Combine(run, "mentions.jsonl"), "--alerts", alerts, "--labels"])
                .InvokeAsync(new InvocationConfiguration { Output = nowhere });

            exit.ShouldBe(ExitCode.Good);
            await BenchTool.RunAsync(
                "crisis_score.py", "--events", Path.Combine(run, "events.json"), "--alerts", alerts,
                "--require", "f1>=0.94", "--require", "recall>=0.95", "--require", "duplicates_per_crisis<=0.05");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
