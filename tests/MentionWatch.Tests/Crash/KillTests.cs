using System.Diagnostics;
using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Local;
using Xunit.Abstractions;

namespace MentionWatch.Tests.Crash;

/// <summary>The real worker on its supervised Redis, both killed without warning while mentions come in.</summary>
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Mentions = 100_000;
    private const int Kills = 20;
    private const int Seed = 20_260;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private readonly Crowd _crowd = new(Mentions, brands: 8, TimeProvider.System.GetUtcNow());
    private readonly Random _random = new(Seed);
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("mentionwatch-kill-");
    private WorkerProcess? _worker;

    [Flags]
    private enum Victims
    {
        Worker = 1,
        Redis = 2,
    }

    private string MentionsFile => Path.Combine(_files.FullName, "mentions.jsonl");

    private string DataDirectory => Path.Combine(_files.FullName, "data");

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(MentionsFile, "");
        _worker = await WorkerProcess.StartAsync(Configuration());
    }

    public async Task DisposeAsync()
    {
        await _worker!.DisposeAsync();
        _files.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_minute_equals_the_truth_after_twenty_kills_of_the_worker_and_of_redis()
    {
        output.WriteLine($"seed {Seed}");
        for (var kill = 0; kill < Kills; kill++)
        {
            await File.AppendAllLinesAsync(MentionsFile, _crowd.Lines(kill * (Mentions / Kills), Mentions / Kills));
            await KillAtRandomAsync(kill);
        }

        var truth = await _crowd.TruthAsync();
        await using var connection = await RedisConnection.OpenAsync(LocalRedisState.Read(DataDirectory)!.ConnectionString);
        await CountedAsync(connection);
        var partitioner = new Partitioner(new RedisOptions().Partitions);
        var reader = new CountReader(connection, partitioner);
        foreach (var brand in _crowd.Brands)
        {
            (await reader.ReadAsync(brand, _crowd.FirstMinute, Crowd.LastMinutes)).ShouldBe(truth[brand]);
        }
    }

    private async Task KillAtRandomAsync(int kill)
    {
        var moment = TimeSpan.FromMilliseconds(_random.Next(1_500));
        var victims = (Victims)_random.Next(1, 4);
        output.WriteLine($"kill {kill + 1}: {victims} after {moment.TotalMilliseconds:0} ms");
        await Task.Delay(moment, TimeProvider.System);
        if (victims.HasFlag(Victims.Worker))
        {
            await _worker!.KillAsync();
        }

        if (victims.HasFlag(Victims.Redis))
        {
            await KillRedisAsync();
        }

        if (victims.HasFlag(Victims.Worker))
        {
            await _worker!.StartAgainAsync();
        }
    }

    private async Task KillRedisAsync()
    {
        if (await RedisProbe.AskAsync(LocalRedisState.Read(DataDirectory)!, CancellationToken.None) is { } identity)
        {
            using var redis = Process.GetProcessById(identity.ProcessId);
            redis.Kill();
        }
    }

    /// <summary>Waits until as many mentions are counted as there are; nothing outside the worker says when that is.</summary>
    private async Task CountedAsync(RedisConnection connection)
    {
        var reader = new CountReader(connection, new Partitioner(new RedisOptions().Partitions));
        using var deadline = new CancellationTokenSource(Deadline);
        while (true)
        {
            var counts = await Task.WhenAll(_crowd.Brands.Select(brand => reader.ReadAsync(brand, _crowd.FirstMinute, Crowd.LastMinutes)));
            if (counts.Sum(brand => brand.Sum(minute => minute.Total)) >= Mentions)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, deadline.Token);
        }
    }

    private string Configuration() => JsonSerializer.Serialize(new
    {
        Brands = _crowd.Brands.ToDictionary(brand => brand, brand => new { Names = (string[])[Crowd.Name(brand)] }),
        Sources = new Dictionary<string, object> { [Crowd.Source] = new { Kind = "file", Path = MentionsFile, Every = "1s" } },
        Redis = new { DataDirectory },
    });
}
