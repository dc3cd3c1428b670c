using MentionWatch.Alerting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Routing;

public sealed class InhibitionTests
{
    [Fact]
    public async Task A_part_is_told_with_its_parent_and_by_itself_when_the_parent_is_over()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part);
        await team.LookAsync();
        team.Received.ShouldBe(["pager triggered"]);
        var hold = (await team.IncidentAsync(RoutedTeam.Part)).Dispatch!.Holds.ShouldHaveSingleItem();
        (hold.Reason, hold.By).ShouldBe((HoldReason.Parent, Some.IncidentKey));

        await team.PassAsync(TimeSpan.FromMinutes(1));
        await team.EndAsync();
        await team.LookAsync();

        team.Received.ShouldBe(["pager triggered", "pager resolved", "pager released"]);
    }

    [Fact]
    public async Task The_parent_lists_its_parts()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part);
        await team.RaiseAsync();

        var alert = (await team.House.Get<IncidentArchive>().FindAsync(Some.IncidentKey))!.Alerts.ShouldHaveSingleItem();
        alert.Parts.ShouldHaveSingleItem().Brand.ShouldBe(RoutedTeam.Part);
        System.Text.Encoding.UTF8.GetString(team.Stub.Received[^1].Body).ShouldContain("Ríos Lisboa");
    }

    [Fact]
    public async Task A_part_that_is_worse_than_its_parent_is_told()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync(Severity.Warning);
        await team.RaiseAsync(Severity.Critical, RoutedTeam.Part);

        team.Received.ShouldBe(["pager triggered", "pager triggered"]);
    }

    [Fact]
    public async Task A_part_that_is_over_before_its_parent_is_told_to_nobody()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part);
        await team.EndAsync(brand: RoutedTeam.Part);
        await team.EndAsync();
        await team.LookAsync();

        team.Received.ShouldBe(["pager triggered", "pager resolved"]);
    }

    private static Task<RoutedTeam> StartAsync() => RoutedTeam.StartAsync(new AlertsOptions(), null, "pager");
}
