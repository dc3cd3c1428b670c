using System.Diagnostics;

namespace MentionWatch.Tests.Documents;

/// <summary>Every benchmark still runs to its end; how fast is for the benchmarks themselves to say.</summary>
public sealed class BenchmarkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Every_benchmark_runs_to_its_end_with_the_smallest_sizes()
    {
        var (_, list, _) = await RunAsync("list");
        var names = list.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        names.ShouldNotBeEmpty();

        var runs = await Task.WhenAll(names.Select(async name => (Name: name, Ended: await RunAsync(name, "--smoke"))));

        foreach (var (name, ended) in runs)
        {
            ended.ExitCode.ShouldBe(0, $"{name} ended with {ended.ExitCode}:\n{ended.Error}");
            ended.Output.ShouldNotBeEmpty(name);
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentionWatch.Benchmarks.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output, await error);
    }
}
