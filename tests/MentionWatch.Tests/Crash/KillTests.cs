using System.Diagnostics;
using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Local;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Tests.Buffering.Support;
using Xunit.Abstractions;

namespace MentionWatch.Tests.Crash;

/// <summary>The real worker on its supervised Redis, both killed without warning while mentions come in.</summary>
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Mentions = 100_000;
    private const int Kills = 20;
    private const int Seed = 20_260;
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private readonly Crowd _crowd = new(Mentions, brands: 8, TimeProvider.System.GetUtcNow());
    private readonly Random _random = new(Seed);
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("mentionwatch-kill-");
    private ReceiverStub? _receiver;
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
        _receiver = await ReceiverStub.StartAsync();
        await File.WriteAllLinesAsync(MentionsFile, Storm.Calm(TimeProvider.System.GetUtcNow()));
        _worker = await WorkerProcess.StartAsync(Configuration());
    }

    public async Task DisposeAsync()
    {
        await _worker!.DisposeAsync();
        await _receiver!.DisposeAsync();
        _files.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_minute_equals_the_truth_and_every_transition_is_told_once_after_twenty_kills_of_the_worker_and_of_redis()
    {
        output.WriteLine($"seed {Seed}");
        for (var kill = 0; kill < Kills; kill++)
        {
            await File.AppendAllLinesAsync(MentionsFile, _crowd.Lines(kill * (Mentions / Kills), Mentions / Kills));
            if (kill >= Kills / 2)
            {
                await File.AppendAllLinesAsync(MentionsFile, Storm.Burst(kill, TimeProvider.System.GetUtcNow()));
            }

            await KillAtRandomAsync(kill);
        }

        var truth = await _crowd.TruthAsync();
        await RedisLoadedAsync();
        await using var connection = await RedisConnection.OpenAsync(LocalRedisState.Read(DataDirectory)!.ConnectionString);
        await CountedAsync(connection);
        var partitioner = new Partitioner(new RedisOptions().Partitions);
        var reader = new CountReader(connection, partitioner);
        foreach (var brand in _crowd.Brands)
        {
            (await reader.ReadAsync(brand, _crowd.FirstMinute, Crowd.LastMinutes)).ShouldBe(truth[brand]);
        }

        await ToldOnceAsync(connection);
    }

    /// <summary>Each transition of the incident arrived, under one delivery id; a delivery whose answer was lost may arrive again under the same.</summary>
    private async Task ToldOnceAsync(RedisConnection connection)
    {
        var store = new IncidentStore(connection, new Partitioner(new RedisOptions().Partitions), new FixedOptions(new RedisOptions()), TimeProvider.System);
        Incident? incident;
        while ((incident = await store.LastAsync(Storm.Brand)) is null || Told().Select(alert => alert.Sequence).Distinct().Count() < incident.Sequence)
        {
            await _receiver!.NextAsync();
        }

        var told = Told();
        output.WriteLine($"incident {incident.Key}: {incident.Sequence} transitions, {told.Count} requests");
        told.Select(alert => alert.Key).Distinct().ShouldBe([incident.Key]);
        told.Select(alert => alert.Sequence).Distinct().Order().ShouldBe(Enumerable.Range(1, incident.Sequence));
        told.Select(alert => alert.Id).Distinct().Count().ShouldBe(incident.Sequence);
    }

    private IReadOnlyList<(string Key, int Sequence, string Id)> Told()
        => [.. _receiver!.Received
            .Select(request => (Data: JsonDocument.Parse(request.Body).RootElement.GetProperty("data"), Id: request.Headers["webhook-id"]))
            .Where(request => request.Data.GetProperty("brand").GetString() == Storm.Brand)
            .Select(request => (request.Data.GetProperty("alertKey").GetString()!, request.Data.GetProperty("sequence").GetInt32(), request.Id))];

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

    /// <summary>Waits until the server that came back after the last kill has read its data.</summary>
    private async Task RedisLoadedAsync()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (await RedisProbe.AskAsync(LocalRedisState.Read(DataDirectory)!, deadline.Token) is not { IsLoading: false })
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, deadline.Token);
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
        Brands = _crowd.Brands.Select(brand => (Key: brand, Name: Crowd.Name(brand))).Append((Key: Storm.Brand, Name: Storm.Name))
            .ToDictionary(brand => brand.Key, brand => new { Names = (string[])[brand.Name] }),
        Sources = new Dictionary<string, object> { [Crowd.Source] = new { Kind = "file", Path = MentionsFile, Every = "1s" } },
        Alerts = new
        {
            Receivers = new
            {
                oncall = new { Kind = "webhook", Url = _receiver!.Address, Secrets = (string[])[Secret], AllowPrivateAddresses = true },
            },
        },
        Redis = new { DataDirectory },
    });
}
