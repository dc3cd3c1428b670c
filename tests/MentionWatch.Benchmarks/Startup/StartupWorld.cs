using System.Globalization;
using System.Text.Json;
using MentionWatch.Benchmarks.Latency;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Local;

namespace MentionWatch.Benchmarks.Startup;

/// <summary>A worker with a few of everything, and data to start on again.</summary>
internal static class StartupWorld
{
    private const string Source = "push";
    private const int BatchSize = 500;

    private static readonly string[] Brands = [.. Enumerable.Range(0, 50).Select(number => string.Create(CultureInfo.InvariantCulture, $"empresa{number}"))];

    public static string Configuration { get; } = JsonSerializer.Serialize(new
    {
        Brands = Brands.ToDictionary(brand => brand, brand => new { Names = new[] { brand } }),
        Sources = new Dictionary<string, object>
        {
            [Source] = new { Kind = "ingest", Secrets = new[] { SignedPush.Secret } },
            ["file"] = new { Kind = "file", Path = "mentions.jsonl" },
        },
        Alerts = new
        {
            Receivers = new { oncall = new { Kind = "webhook", Url = "http://127.0.0.1:9/", Secrets = new[] { SignedPush.Secret }, AllowPrivateAddresses = true } },
        },
        Redis = new { DataDirectory = "data" },
    });

    /// <summary>Mentions of the last month, all counted when this is done.</summary>
    public static async Task FillAsync(WorkerProcess worker, int mentions)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var push = new SignedPush(Source);
        for (var first = 0; first < mentions; first += BatchSize)
        {
            var batch = Enumerable.Range(first, BatchSize).Select(number => Mention(number, now.AddMinutes(-number * 40_000L / mentions)));
            using var answer = await push.SendAsync(worker.BaseAddress, first.ToString(CultureInfo.InvariantCulture), batch);
            answer.EnsureSuccessStatusCode();
        }

        await using var redis = await RedisConnection.OpenAsync(LocalRedisState.Read(Path.Combine(worker.Directory, "data"))!.ConnectionString);
        await Drained.WaitAsync(redis, new RedisOptions().Partitions);
    }

    private static string Mention(int number, DateTimeOffset createdAt)
        => number % 5 == 0 ? PushedMention.Angry(Brands[number % Brands.Length], createdAt) : PushedMention.Content(Brands[number % Brands.Length], createdAt);
}
