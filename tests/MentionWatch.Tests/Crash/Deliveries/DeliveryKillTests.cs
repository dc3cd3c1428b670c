using System.Globalization;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Xunit.Abstractions;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>The real worker, killed at every step of a delivery, of a retry, of the word to a fallback and of an escalation, and at moments between them.</summary>
/// <remarks>The variable <c>DELIVERY_KILLS</c> says how often in all; some workers, each on a Redis of its own, share them.</remarks>
public sealed class DeliveryKillTests(ITestOutputHelper output)
{
    private const int Worlds = 3;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("DELIVERY_KILLS") ?? "200", CultureInfo.InvariantCulture);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public Task Each_transition_arrives_in_order_and_at_most_a_retry_under_the_same_id_is_repeated()
        => Task.WhenAll(Enumerable.Range(0, Worlds).Select(world => Task.Run(() => KillAsync((Kills + world) / Worlds, world))));

    private async Task KillAsync(int rounds, int number)
    {
        var points = Enumerable.Range(0, rounds).Select(round => KillPoint.All[(round + (number * rounds)) % KillPoint.All.Count]).ToArray();
        var stories = Enumerable.Range(0, rounds).ToDictionary(round => Some.Key(Brand(round)), round => points[round].Story, StringComparer.Ordinal);
        await using var world = await DeliveryWorld.OpenAsync(new Random(number), incident => stories[incident]);
        var ledger = new KillLedger(world);
        for (var round = 0; round < rounds; round++)
        {
            await world.RaiseAsync(Brand(round), points[round].Story);
            var held = points[round].HoldAsync(world, Some.Key(Brand(round)));
            world.Worker.Launch();
            await HeldAsync(held, points[round], world);
            await world.KillAsync();
            await ledger.CloseAsync(points[round]);
        }

        await world.FinishAsync(async () => (await Task.WhenAll(stories.Select(story => IsToldAsync(world, story.Key, story.Value)))).All(told => told));
        foreach (var (incident, story) in stories)
        {
            await ShouldBeToldAsync(world, incident, story);
        }

        world.Arrived.Count(arrival => arrival.Status != 503).ShouldBe(world.Arrived.Select(arrival => arrival.Id).Distinct().Count() + ledger.Unrecorded);
        output.WriteLine($"{rounds} kills at {points.Distinct().Count()} points, {world.Arrived.Count} arrivals, {ledger.Unrecorded} of them sent again because the answer was not recorded");
    }

    private static async Task HeldAsync(Task held, KillPoint point, DeliveryWorld world)
    {
        try
        {
            await held.WaitAsync(Patience);
        }
        catch (TimeoutException problem)
        {
            throw new TimeoutException($"The worker did not come to \"{point.Name}\". It wrote:\n{string.Join('\n', world.Worker.Log.Lines)}", problem);
        }
    }

    private static async Task ShouldBeToldAsync(DeliveryWorld world, string incident, Story story)
    {
        var history = (await world.House.Get<IncidentArchive>().FindAsync(incident))!;
        Sequences(world, incident, "oncall").ShouldBe(story == Story.Unanswered ? [1] : [1, 2, 3]);
        Sequences(world, incident, "backup").ShouldBe(story == Story.Refused ? [1, 2, 3] : []);
        Sequences(world, incident, "head").ShouldBe(story == Story.Unanswered ? [2] : []);
        history.Alerts.Count(alert => alert.Kind == TransitionKind.Escalated).ShouldBe(story == Story.Unanswered ? 1 : 0);
    }

    /// <summary>The transitions in the order in which they arrived; what was sent again came right behind itself.</summary>
    private static IEnumerable<int> Sequences(DeliveryWorld world, string incident, string receiver)
    {
        var arrived = world.ServerOf(receiver).Arrived.Where(arrival => arrival.Incident == incident).ToArray();
        arrived.Select(arrival => arrival.Sequence).ShouldBe(arrived.Select(arrival => arrival.Sequence).Order());
        arrived.DistinctBy(arrival => arrival.Id).Select(arrival => arrival.Sequence).ShouldBeUnique();
        return arrived.Select(arrival => arrival.Sequence).Distinct();
    }

    /// <summary>Whether the incident has gone its way and nothing of it waits.</summary>
    private static async Task<bool> IsToldAsync(DeliveryWorld world, string incident, Story story)
    {
        var history = (await world.House.Get<IncidentArchive>().FindAsync(incident))!;
        return history.Incident.Sequence == (story == Story.Unanswered ? 2 : 3)
            && history.Deliveries.Count >= history.Incident.Sequence
            && history.Deliveries.All(delivery => delivery.State != DeliveryState.Waiting);
    }

    private static string Brand(int round) => $"brand{round}";
}
