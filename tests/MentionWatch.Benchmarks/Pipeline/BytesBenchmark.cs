using System.Globalization;
using MentionWatch.Buffering;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>Bytes of Redis that a mention costs, by how much a brand is talked about.</summary>
internal static class BytesBenchmark
{
    private const int Days = 10;

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        Console.WriteLine("| mentions a day | bytes a mention, counts and marks | bytes a mention, evidence | a brand for 35 days, MB |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (perDay, brands) in ((int PerDay, int Brands)[])[(2, 500), (100, 50), (10_000, 2)])
        {
            await MeasureAsync(perDay, run.Of(brands, 1), run.Of(Days, 1));
        }

        return 0;
    }

    private static async Task MeasureAsync(int perDay, int brands, int days)
    {
        await using var house = await BenchHouse.StartAsync(withPipeline: true);
        var connection = house.Services.GetRequiredService<RedisConnection>();
        var before = await UsedAsync(connection);
        await AppendAsync(house, perDay * days, perDay, brands);
        await house.DrainedAsync();
        var used = await UsedAsync(connection) - before;
        await DropPostsAsync(house, brands);
        var lean = await UsedAsync(connection) - before;
        var mentions = (double)perDay * days * brands;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {perDay:N0} | {lean / mentions:0} | {(used - lean) / mentions:0} | {((lean * 35) + ((used - lean) * 14)) / (double)(brands * days) / 1e6:0.00} |"));
    }

    private static async Task AppendAsync(BenchHouse house, int each, int perDay, int brands)
    {
        var now = TimeProvider.System.GetUtcNow();
        var stream = house.Services.GetRequiredService<MentionStream>();
        for (var first = 0; first < each * brands; first += 1_000)
        {
            var page = Enumerable.Range(first, Math.Min(1_000, (each * brands) - first))
                .Select(index => Spread(BenchMentions.At(index, brands, now), index / brands, perDay, now));
            await stream.AppendAsync([.. page], CancellationToken.None);
        }
    }

    private static BrandMention Spread(BrandMention mention, int index, int perDay, DateTimeOffset now)
        => mention with { Mention = mention.Mention with { CreatedAt = now.AddDays(-(double)index / perDay) } };

    private static async Task DropPostsAsync(BenchHouse house, int brands)
    {
        var database = await house.Services.GetRequiredService<RedisConnection>().DatabaseAsync();
        var partitioner = house.Services.GetRequiredService<Partitioner>();
        var lastHour = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 3600;
        for (var brand = 0; brand < brands; brand++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"brand-{brand}");
            await database.KeyDeleteAsync([.. Enumerable.Range(0, (Days * 24) + 1)
                .Select(hour => RedisKeys.Posts(partitioner.Of(name), name, lastHour - hour))]);
        }
    }

    private static async Task<long> UsedAsync(RedisConnection connection)
    {
        var info = (string)await connection.ExecuteAsync("INFO", "memory");
        var line = info.Split("\r\n").First(line => line.StartsWith("used_memory_dataset:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(line.IndexOf(':') + 1), CultureInfo.InvariantCulture);
    }
}
