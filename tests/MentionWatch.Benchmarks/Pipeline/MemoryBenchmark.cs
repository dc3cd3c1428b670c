using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>The most memory that the real worker takes while it works off a big backlog.</summary>
internal static class MemoryBenchmark
{
    private const int Backlog = 1_000_000;
    private const int Brands = 200;
    private const double WantedMegabytes = 250;

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        var backlog = run.Arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : run.Of(Backlog, 1_000);
        var brands = run.Arguments is [_, var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : Brands;
        await using var house = await BenchHouse.StartAsync(withPipeline: false);
        await house.AppendAsync(backlog, brands, TimeProvider.System.GetUtcNow());

        var started = TimeProvider.System.GetTimestamp();
        using var worker = StartWorker(house, brands);
        await house.DrainedAsync();
        var peak = PeakMegabytes(worker.Id);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        worker.Kill();
        await worker.WaitForExitAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"backlog of {backlog:N0} mentions of {brands:N0} brands: worked off in {seconds:0.0} s, start included; peak memory of the worker {peak:0} MB (wanted: under {WantedMegabytes:0})"));
        return peak < WantedMegabytes ? 0 : 1;
    }

    private static Process StartWorker(BenchHouse house, int brands)
    {
        var directory = Directory.CreateTempSubdirectory("mentionwatch-bench-worker-").FullName;
        var config = Path.Combine(directory, "mentionwatch.json");
        File.WriteAllText(config, JsonSerializer.Serialize(new
        {
            Brands = Enumerable.Range(0, brands).ToDictionary(brand => $"brand-{brand}", brand => new { Names = (string[])[$"brand-{brand}"] }),
            Redis = new { house.Redis.ConnectionString },
            Web = new { Listen = "http://127.0.0.1:0" },
        }));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mentionwatch.dll"), "run", "--config", config])
        {
            WorkingDirectory = directory,
        };
        start.Environment["MENTIONWATCH__Logging__Level"] = "warning";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static double PeakMegabytes(int processId)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/status")).First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
