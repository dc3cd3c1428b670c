using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>Real workers on one Redis, of which one is killed while nobody answers: whoever is next is told once and at the time, by another.</summary>
public sealed class EscalationKillTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A worker looks every second; the rest is for a machine that is busy.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);

    private DeliveryWorld _world = null!;

    public async Task InitializeAsync() => _world = await DeliveryWorld.OpenAsync(new Random(0), _ => Story.Unanswered);

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_worker_that_is_killed_in_the_step_has_taken_it_or_has_not_and_another_goes_on(bool stored)
    {
        var due = await RaiseAsync("one", TimeSpan.Zero);
        var trap = _world.Tap.Hold(command => KillPoint.IsEscalation(command, Some.Key("one")), stored);
        _world.Worker.Launch();
        await trap.Reached.WaitAsync(Patience);
        var told = Told("one");
        await using var another = await _world.StartAnotherAsync();

        (await told).At.ShouldBeGreaterThanOrEqualTo(due);
        await _world.KillAsync();

        await ShouldBeToldOnceAsync("one", due);
    }

    [Fact]
    public async Task A_worker_that_is_killed_between_the_steps_is_not_missed()
    {
        await _world.Worker.StartAgainAsync();
        await using var another = await _world.StartAnotherAsync();
        var due = await RaiseAsync("one", TimeSpan.FromSeconds(3));
        var told = Told("one");
        await Arrived("oncall", "one");

        await _world.KillAsync();

        var arrival = await told;
        arrival.At.ShouldBeInRange(due, due + Late);
        await ShouldBeToldOnceAsync("one", due);
    }

    /// <summary>On call was told so long ago that the head is next after a while; when that is.</summary>
    private async Task<DateTimeOffset> RaiseAsync(string brand, TimeSpan dueIn)
    {
        var due = TimeProvider.System.GetUtcNow() + dueIn;
        (await _world.House.Store.SaveAsync(DeliveryWorld.Unanswered(brand, due - DeliveryWorld.After), CancellationToken.None)).ShouldBeTrue();
        return due;
    }

    private Task<Arrival> Told(string brand) => Arrived("head", brand);

    private async Task<Arrival> Arrived(string receiver, string brand)
    {
        var server = _world.ServerOf(receiver);
        var trap = server.Hold(DeliveryStep.Body, arrival => arrival.Incident == Some.Key(brand));
        trap.Release();
        if (!server.Arrived.Any(arrival => arrival.Incident == Some.Key(brand)))
        {
            await trap.Reached.WaitAsync(Patience);
        }

        return server.Arrived.First(arrival => arrival.Incident == Some.Key(brand));
    }

    /// <summary>A later incident shows when the workers that are left have looked again: by then the first was told to nobody else.</summary>
    private async Task ShouldBeToldOnceAsync(string brand, DateTimeOffset due)
    {
        await RaiseAsync("later", TimeSpan.Zero);
        await Told("later");

        _world.ServerOf("head").Arrived.Count(arrival => arrival.Incident == Some.Key(brand)).ShouldBe(1);
        var incident = (await _world.House.Store.FindAsync(Some.Key(brand)))!;
        var step = incident.History.ShouldHaveSingleItem();
        (step.Kind, step.To, step.At >= due).ShouldBe((EntryKind.Escalated, "head", true));
        incident.EscalationStep.ShouldBe(1);
    }
}
