using System.Globalization;
using MentionWatch.Alerting;
using MentionWatch.Benchmarks.Pipeline;
using MentionWatch.Buffering;
using MentionWatch.Detection;
using MentionWatch.Sources;
using MentionWatch.Sources.Health;
using MentionWatch.Web;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Benchmarks.Detection;

/// <summary>What one look of the detector takes when nothing changed in any of many brands.</summary>
internal static class TickBenchmark
{
    private const int Brands = 1_000;
    private const int Mentions = 100_000;
    private const int PageSize = 500;
    private const int WarmUps = 100;
    private const int Ticks = 500;
    private const double WantedMilliseconds = 50;

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        await using var house = await BenchHouse.StartAsync(withPipeline: true, AddDetector);
        await AppendPastAsync(house, run.Of(Mentions, 1_000), TimeProvider.System.GetUtcNow());
        await house.DrainedAsync();
        var tick = house.Services.GetRequiredService<DetectionTick>();
        var first = await MeasureAsync(tick);
        await SettledAsync(house, tick);
        for (var round = 0; round < run.Of(WarmUps, 1); round++)
        {
            await tick.RunAsync(CancellationToken.None);
        }

        var idle = new List<double>();
        while (idle.Count < run.Of(Ticks, 3))
        {
            idle.Add(await MeasureAsync(tick));
        }

        return Report(new Distribution(idle), first);
    }

    private static int Report(Distribution idle, double first)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"tick over {Brands:N0} brands, none changed: median {idle.Median:0.00} ms, p95 {idle.P95:0.00} ms, max {idle.Max:0.0} ms of {idle.Count} (wanted: median under {WantedMilliseconds:0}); the first, which reads every brand's past: {first:0} ms"));
        return idle.Median < WantedMilliseconds ? 0 : 1;
    }

    private static void AddDetector(IServiceCollection services) => services
        .AddSingleton<HealthHistory>()
        .AddSingleton<SourceMetrics>()
        .AddSingleton<SourceStatusStore>()
        .AddSingleton<SourceHealth>()
        .AddDetection()
        .AddAlerting();

    /// <summary>Two calm weeks of every brand.</summary>
    private static async Task AppendPastAsync(BenchHouse house, int mentions, DateTimeOffset now)
    {
        var stream = house.Services.GetRequiredService<MentionStream>();
        foreach (var page in Enumerable.Range(0, mentions).Select(index => Past(index, mentions, now)).Chunk(PageSize))
        {
            await stream.AppendAsync(page, CancellationToken.None);
        }
    }

    private static BrandMention Past(int index, int mentions, DateTimeOffset now)
    {
        var usual = BenchMentions.At(index, Brands, now);
        var createdAt = now - (TimeSpan.FromDays(14) * ((index + 1.0) / mentions));
        return usual with { Mention = usual.Mention with { Text = $"just arrived at {usual.Brand}, what a lovely place", CreatedAt = createdAt, Backfill = true } };
    }

    /// <summary>Looks until no brand is left that changed.</summary>
    private static async Task SettledAsync(BenchHouse house, DetectionTick tick)
    {
        var changes = house.Services.GetRequiredService<ChangedBrands>();
        while ((await changes.ReadAsync()).Count > 0)
        {
            await tick.RunAsync(CancellationToken.None);
        }
    }

    private static async Task<double> MeasureAsync(DetectionTick tick)
    {
        var started = TimeProvider.System.GetTimestamp();
        await tick.RunAsync(CancellationToken.None);
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }
}
