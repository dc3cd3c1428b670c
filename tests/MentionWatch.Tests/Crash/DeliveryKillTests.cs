using System.Globalization;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Xunit.Abstractions;

namespace MentionWatch.Tests.Crash;

/// <summary>The real worker, killed at every step of a delivery and at moments between them.</summary>
/// <remarks>The variable <c>DELIVERY_KILLS</c> says how often in all; two workers, each on a Redis of its own, share them.</remarks>
public sealed class DeliveryKillTests(ITestOutputHelper output)
{
    private const int Worlds = 2;
    private const int Transitions = 3;
    private const int LongestMoment = 60;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("DELIVERY_KILLS") ?? "200", CultureInfo.InvariantCulture);
    private static readonly DeliveryStep[] Steps = Enum.GetValues<DeliveryStep>();
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A worker that lives for a second gains nothing from profiles of itself.</summary>
    private static readonly Dictionary<string, string> ShortLived = new(StringComparer.Ordinal) { ["DOTNET_TieredPGO"] = "0" };


    [Fact]
    public Task Each_transition_arrives_in_order_and_at_most_a_retry_under_the_same_id_is_repeated()
        => Task.WhenAll(Enumerable.Range(0, Worlds).Select(world => Task.Run(() => KillAsync(Kills / Worlds, new Random(world)))));

    private async Task KillAsync(int rounds, Random random)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var server = new StepServer();
        await using var house = await AlertingHouse.OpenAsync(redis, AlertingHouse.Configured(("oncall", Webhook(server))), TimeProvider.System);
        await using var worker = await WorkerProcess.StartAsync(Configuration(redis, server), ShortLived);
        for (var round = 0; round < rounds; round++)
        {
            // Of every seven rounds the last kills at no step but at some moment.
            var step = round % (Steps.Length + 1);
            await KillAsync(house, server, worker, Brand(round), step < Steps.Length ? Steps[step] : null, random);
            await worker.StartAgainAsync();
        }

        await DeliveredAsync(house, rounds);
        ShouldBeInOrder(server.Arrived, rounds);
        output.WriteLine($"{rounds} kills, {rounds * Transitions} transitions, {server.Arrived.Count} arrivals");
    }

    private static async Task KillAsync(AlertingHouse house, StepServer server, WorkerProcess worker, string brand, DeliveryStep? step, Random random)
    {
        var trap = server.Hold(step ?? DeliveryStep.Connected);
        if (step is null)
        {
            trap.Release();
        }

        await RaiseAsync(house, brand);
        await trap.Reached.WaitAsync(Patience);
        if (step is null or DeliveryStep.Answered)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestMoment)), TimeProvider.System);
        }

        await worker.KillAsync();
        trap.Release();
    }

    private static async Task RaiseAsync(AlertingHouse house, string brand)
    {
        var ended = Some.Incident(brand: brand) with { Sequence = Transitions, State = IncidentState.Resolved };
        Alert[] alerts = [Some.Alert(brand: brand), Some.Alert(TransitionKind.Worsened, 2, brand: brand), Some.Alert(TransitionKind.Resolved, 3, brand: brand)];
        (await house.Store.SaveAsync(ended, alerts, CancellationToken.None)).ShouldBeTrue();
    }

    private static async Task DeliveredAsync(AlertingHouse house, int rounds)
    {
        using var deadline = new CancellationTokenSource(Patience);
        for (var round = 0; round < rounds;)
        {
            var deliveries = await house.DeliveriesAsync(Some.Key(Brand(round)));
            if (deliveries.Count == Transitions && deliveries.All(delivery => delivery.State == DeliveryState.Delivered))
            {
                round++;
                continue;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, deadline.Token);
        }
    }

    private static void ShouldBeInOrder(IReadOnlyList<Arrival> arrived, int kills)
    {
        var incidents = arrived.GroupBy(arrival => arrival.Incident).ToArray();
        incidents.Length.ShouldBe(kills);
        foreach (var incident in incidents)
        {
            incident.Select(arrival => arrival.Sequence).ShouldBe(incident.Select(arrival => arrival.Sequence).Order());
            incident.Distinct().Select(arrival => arrival.Sequence).ShouldBe(Enumerable.Range(1, Transitions));
        }

        // Each kill repeats what was under way, and nothing else: at most the deliveries that the worker sends at once.
        arrived.Count.ShouldBeLessThanOrEqualTo((Transitions * kills) + (kills * new WebhookOptions().MaxConcurrency));
    }

    private static string Brand(int round) => $"brand{round}";

    private static WebhookOptions Webhook(StepServer server) => new()
    {
        Kind = "webhook",
        Url = new Secret(server.Address),
        AllowPrivateAddresses = true,
        Secrets = [new Secret(AlertingHouse.Secret)],
    };

    private static string Configuration(RedisServer redis, StepServer server) => $$"""
        {
          "Redis": { "ConnectionString": "{{redis.ConnectionString}}", "Partitions": 4 },
          "Alerts": {
            "Receivers": {
              "oncall": { "Kind": "webhook", "Url": "{{server.Address}}/hook", "AllowPrivateAddresses": true, "Secrets": ["{{AlertingHouse.Secret}}"] }
            }
          }
        }
        """;
}
