using System.Globalization;
using System.Net;

namespace MentionWatch.Benchmarks.Startup;

/// <summary>How long the worker takes from the start of its process to the 200 of <c>/health/ready</c>, its Redis included.</summary>
internal static class StartupBenchmark
{
    private const int Rounds = 7;
    private const int Mentions = 100_000;
    private const double WantedSeconds = 2;

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        var (rounds, mentions) = (run.Of(Rounds, 1), run.Of(Mentions, 500));
        using var client = new HttpClient();
        await FreshAsync(client);
        var fresh = Report("empty data directory", await RoundsAsync(rounds, () => FreshAsync(client)));

        await using var worker = await WorkerProcess.StartAsync(StartupWorld.Configuration);
        await StartupWorld.FillAsync(worker, mentions);
        var again = Report(string.Create(CultureInfo.InvariantCulture, $"on {mentions:N0} counted mentions"), await RoundsAsync(rounds, () => AgainAsync(worker, client)));
        return fresh < WantedSeconds && again < WantedSeconds ? 0 : 1;
    }

    private static async Task<List<double>> RoundsAsync(int rounds, Func<Task<double>> round)
    {
        var seconds = new List<double>(rounds);
        while (seconds.Count < rounds)
        {
            seconds.Add(await round());
        }

        return seconds;
    }

    private static async Task<double> FreshAsync(HttpClient client)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var worker = await WorkerProcess.StartAsync(StartupWorld.Configuration);
        return await ReadySinceAsync(started, worker, client);
    }

    private static async Task<double> AgainAsync(WorkerProcess worker, HttpClient client)
    {
        await worker.StopAsync();
        var started = TimeProvider.System.GetTimestamp();
        await worker.StartAgainAsync();
        return await ReadySinceAsync(started, worker, client);
    }

    private static async Task<double> ReadySinceAsync(long started, WorkerProcess worker, HttpClient client)
    {
        while (true)
        {
            using var answer = await client.GetAsync(new Uri(worker.BaseAddress, "/health/ready"));
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            }
        }
    }

    private static double Report(string name, List<double> seconds)
    {
        var times = new Distribution(seconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"start to ready, {name}: median {times.Median:0.00} s, max {times.Max:0.00} s of {times.Count} (wanted: under {WantedSeconds:0})"));
        return times.Max;
    }
}
