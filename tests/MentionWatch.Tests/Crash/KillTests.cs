using System.Globalization;
using MentionWatch.Buffering;
using Xunit.Abstractions;

namespace MentionWatch.Tests.Crash;

/// <summary>The real worker and its Redis, each killed without warning again and again while mentions come in.</summary>
/// <remarks>The moments follow from a seed, which the variable <c>KILL_SEED</c> changes.</remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Mentions = 100_000;
    private const int Rounds = 20;
    private const int MentionsOfRound = Mentions / Rounds;
    private const int LongestPause = 1_500;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("KILL_SEED") ?? "20260", CultureInfo.InvariantCulture);

    private readonly Random _random = new(Seed);

    [Fact]
    public async Task Every_minute_equals_the_truth_and_every_transition_is_told_once_after_twenty_kills_of_the_worker_and_twenty_of_redis()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        output.WriteLine($"seed {Seed}");
        var now = TimeProvider.System.GetUtcNow();
        await using var world = await KillWorld.StartAsync(new Crowd(Mentions, brands: 8, now), new Storms(Rounds, now));
        for (var round = 0; round < Rounds; round++)
        {
            await RoundAsync(world, round, deadline.Token);
        }

        output.WriteLine($"{world.Killer.Workers} kills of the worker, {world.Killer.Servers} of Redis; {world.Feeder.Accepted} pushes accepted, {world.Feeder.Resent} sent again");
        world.Killer.Workers.ShouldBe(Rounds);
        world.Killer.Servers.ShouldBe(Rounds);
        await using var connection = await world.OpenAsync(deadline.Token);
        await world.CountedAsync(connection, deadline.Token);
        await ShouldEqualTruthAsync(world, new CountReader(connection, KillWorld.Partitioner));
        await ShouldBeToldOnceAsync(world, world.Told(connection), deadline.Token);
    }

    /// <summary>Feeds a part of the crowd; in the middle of it one is killed, and the other a while later, often while the first is coming back.</summary>
    private async Task RoundAsync(KillWorld world, int round, CancellationToken deadline)
    {
        await world.StormAsync(round);
        var (workerFirst, progress, pause) = (_random.Next(2) == 0, _random.Next(1, 20), _random.Next(4) == 0 ? 0 : _random.Next(LongestPause));
        output.WriteLine($"round {round + 1}: {(workerFirst ? "worker" : "Redis")} after {progress} pushes, {(workerFirst ? "Redis" : "worker")} {pause} ms later");
        var before = world.Feeder.Accepted;
        var feeding = world.Feeder.FeedAsync(round * MentionsOfRound, MentionsOfRound, deadline);
        await world.Feeder.AcceptedAsync(before + progress, deadline);
        var first = KillAsync(world, workerFirst, deadline);
        await Task.Delay(TimeSpan.FromMilliseconds(pause), TimeProvider.System, deadline);
        await Task.WhenAll(first, KillAsync(world, !workerFirst, deadline), feeding);
    }

    private static async Task KillAsync(KillWorld world, bool worker, CancellationToken deadline)
    {
        if (worker)
        {
            await world.Killer.KillWorkerAsync();
            await world.RestartAsync(deadline);
        }
        else
        {
            await world.Killer.KillRedisAsync(deadline);
        }
    }

    private static async Task ShouldEqualTruthAsync(KillWorld world, CountReader reader)
    {
        var mentions = world.Crowd.All().Concat(world.Storms.Written).ToArray();
        var truth = await TrueCounts.OfAsync(mentions);
        var first = world.Crowd.FirstMinute;
        var minutes = (int)((TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60) - first + 1);
        var wrong = new List<string>();
        var sum = 0L;
        foreach (var brand in truth.Brands)
        {
            var counts = await reader.ReadAsync(brand, first, minutes);
            wrong.AddRange(truth.Read(brand, first, minutes).Zip(counts)
                .Where(minute => minute.First != minute.Second)
                .Select((minute, index) => $"{brand} {index}: {minute.Second}, and should be {minute.First}"));
            sum += counts.Sum(minute => minute.Total);
        }

        wrong.ShouldBeEmpty();
        sum.ShouldBe(mentions.Length);
    }

    private async Task ShouldBeToldOnceAsync(KillWorld world, Told told, CancellationToken deadline)
    {
        var incidents = await told.AllAsync(world.Storms.Brands, deadline);
        foreach (var history in incidents)
        {
            told.ShouldBeOnce(history);
        }

        var deliveries = incidents.Sum(history => history.Deliveries.Count);
        output.WriteLine($"{incidents.Count} incidents, {incidents.Count(history => history.Incident.Sequence > 1)} of them worsened; {deliveries} deliveries, {told.Requests} requests for them");
        incidents.Select(history => history.Incident.Brand).ShouldBe(world.Storms.Brands, ignoreOrder: true);
        incidents.ShouldContain(history => history.Incident.Sequence > 1);
        told.ArrivedIncidents().ShouldBe(incidents.Select(history => history.Incident.Key), ignoreOrder: true);
    }
}
