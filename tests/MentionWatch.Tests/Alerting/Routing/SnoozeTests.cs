using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Detection;

namespace MentionWatch.Tests.Alerting.Routing;

/// <summary>What somebody put off comes back at its time, whether anything new is heard or not.</summary>
public sealed class SnoozeTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly Actor Ana = new("Ana", ActionChannel.Api);

    [Fact]
    public async Task What_goes_on_is_told_again_at_its_time_though_nothing_new_is_heard()
    {
        await using var house = await RaisedAsync();
        await SnoozeAsync(house, TimeSpan.FromMinutes(10));
        house.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await house.TickAsync();
        (await house.OpenIncidentAsync())!.State.ShouldBe(IncidentState.Snoozed);

        house.Time.Advance(TimeSpan.FromSeconds(1));
        await house.TickAsync();

        var incident = (await house.OpenIncidentAsync())!;
        (incident.State, incident.SnoozedUntil, incident.WaitingSince).ShouldBe((IncidentState.Triggered, null, house.Time.GetUtcNow()));
    }

    [Fact]
    public async Task What_is_over_by_then_is_closed_and_not_told_again()
    {
        await using var house = await RaisedAsync();
        await SnoozeAsync(house, TimeSpan.FromHours(8));

        for (var hour = 0; hour < 9; hour++)
        {
            house.Time.Advance(TimeSpan.FromHours(1));
            await house.TickAsync();
        }

        var incident = (await house.Incidents.LastAsync(DetectionHouse.Brand))!;
        incident.State.ShouldBe(IncidentState.Resolved);
        incident.Sequence.ShouldBe(3);
    }

    [Fact]
    public async Task A_detector_that_does_not_come_to_it_keeps_nobody_from_being_told_again()
    {
        await using var team = await RoutedTeam.StartAsync(new MentionWatch.Alerting.AlertsOptions(), null, "pager");
        await team.RaiseAsync();
        await team.SnoozeAsync(TimeSpan.FromMinutes(30));

        await team.PassAsync(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(30));
        team.Received.ShouldBe(["pager triggered", "pager snoozed"]);
        await team.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30));
        await team.PassAsync(TimeSpan.FromMinutes(10));

        team.Received.ShouldBe(["pager triggered", "pager snoozed", "pager woken"]);
    }

    [Fact]
    public async Task Who_takes_it_meanwhile_is_not_told_again()
    {
        await using var team = await RoutedTeam.StartAsync(new MentionWatch.Alerting.AlertsOptions(), null, "pager");
        await team.RaiseAsync();
        await team.SnoozeAsync(TimeSpan.FromMinutes(30));
        await team.AcknowledgeAsync();

        await team.PassAsync(TimeSpan.FromHours(2));

        team.Received.ShouldBe(["pager triggered", "pager snoozed", "pager acknowledged"]);
    }

    private static async Task SnoozeAsync(DetectionHouse house, TimeSpan span)
    {
        var now = house.Time.GetUtcNow();
        var step = new IncidentMachine(new()).Apply(await house.OpenIncidentAsync(), new IncidentEvent.Snooze(now, Ana, now + span));
        (await house.Incidents.SaveAsync(step.Incident!, [step.Alert!], CancellationToken.None)).ShouldBeTrue();
    }

    private async Task<DetectionHouse> RaisedAsync()
    {
        var house = await DetectionHouse.OpenAsync(redis);
        await house.MentionsAsync(30, TimeSpan.FromSeconds(10));
        await house.TickAsync();
        (await house.OpenIncidentAsync()).ShouldNotBeNull();
        return house;
    }
}
