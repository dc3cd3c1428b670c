using System.Globalization;

namespace MentionWatch.Benchmarks.Latency;

/// <summary>How long it takes from the 202 of the push that makes a crisis to the arrival of its alert at a webhook.</summary>
internal static class LatencyBenchmark
{
    private const int Brands = 60;
    private const int AngryPeople = 40;
    private const int CalmHours = 24;
    private const int Seed = 7;
    private const double WantedSeconds = 3;
    private const string WarmUp = "calentamiento";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ChatterEvery = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Watched = [.. Names("empresa", Brands)];
    private static readonly string[] Chatting = [.. Names("tertulia", 20)];

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        string[] watched = [.. Watched.Take(run.Of(Brands, 1))];
        await using var world = await LatencyWorld.StartAsync([.. watched, .. Chatting, WarmUp]);
        await world.PushAsync(Calm(watched));
        using var enough = new CancellationTokenSource();
        var chatter = ChatterAsync(world, enough.Token);
        await CrisisAsync(world, WarmUp);
        var latencies = new Distribution(await StaggeredAsync(world, watched));
        await enough.CancelAsync();
        var chats = await chatter;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{latencies.Count} crises of {AngryPeople} posts among {chats:N0} other mentions; from 202 to the webhook: median {latencies.Median:0.00} s, p95 {latencies.P95:0.00} s, max {latencies.Max:0.00} s (wanted: p95 under {WantedSeconds:0})"));
        return latencies.P95 < WantedSeconds ? 0 : 1;
    }

    /// <summary>Crises that begin at random moments, many while others are still on their way.</summary>
    private static async Task<double[]> StaggeredAsync(LatencyWorld world, IEnumerable<string> brands)
    {
        var random = new Random(Seed);
        var crises = new List<Task<double>>();
        foreach (var brand in brands)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 600)), TimeProvider.System);
            crises.Add(CrisisAsync(world, brand));
        }

        return await Task.WhenAll(crises);
    }

    private static async Task<double> CrisisAsync(LatencyWorld world, string brand)
    {
        var now = TimeProvider.System.GetUtcNow();
        await world.PushAsync(Enumerable.Range(0, AngryPeople).Select(second => PushedMention.Angry(brand, now.AddSeconds(-second))));
        var accepted = TimeProvider.System.GetTimestamp();
        var arrived = await world.Alerts.OfAsync(brand).WaitAsync(Patience);
        return TimeProvider.System.GetElapsedTime(accepted, arrived).TotalSeconds;
    }

    /// <summary>What other brands are in for meanwhile, so that the worker is never idle.</summary>
    private static async Task<int> ChatterAsync(LatencyWorld world, CancellationToken enough)
    {
        var mentions = 0;
        using var timer = new PeriodicTimer(ChatterEvery, TimeProvider.System);
        while (!enough.IsCancellationRequested)
        {
            var now = TimeProvider.System.GetUtcNow();
            await world.PushAsync(Chatting.SelectMany(brand => Enumerable.Range(0, 5).Select(_ => PushedMention.Content(brand, now))));
            mentions += 5 * Chatting.Length;
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return mentions;
    }

    private static IEnumerable<string> Calm(IEnumerable<string> watched)
    {
        var now = TimeProvider.System.GetUtcNow();
        return from brand in watched.Append(WarmUp)
               from part in Enumerable.Range(1, CalmHours * 6)
               select PushedMention.Content(brand, now.AddMinutes(-10 * part));
    }

    private static IEnumerable<string> Names(string name, int count)
        => Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{name}{number}"));
}
