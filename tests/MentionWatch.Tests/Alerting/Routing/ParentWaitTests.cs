using MentionWatch.Alerting;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Routing;

/// <summary>A part waits a little for the brand it belongs to, so that one crisis of both is told once.</summary>
public sealed class ParentWaitTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_part_that_is_raised_just_before_its_parent_is_told_with_it_and_not_by_itself()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part);
        await team.PassAsync(20 * Second, Second);
        team.Received.ShouldBeEmpty();

        await team.RaiseAsync();
        await team.PassAsync(TimeSpan.FromMinutes(5), 10 * Second);

        team.Received.ShouldBe(["pager triggered"]);
        System.Text.Encoding.UTF8.GetString(team.Stub.Received[0].Body).ShouldContain("Ríos Lisboa");
        (await team.IncidentAsync(RoutedTeam.Part)).Dispatch!.Holds.ShouldHaveSingleItem().Reason.ShouldBe(HoldReason.Parent);
    }

    [Fact]
    public async Task A_part_whose_parent_stays_calm_is_told_when_it_has_waited_as_what_has_just_begun()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part);

        await team.PassAsync(29 * Second, Second);
        team.Received.ShouldBeEmpty();
        await team.PassAsync(Second);

        team.Received.ShouldBe(["pager triggered"]);
        var incident = await team.IncidentAsync(RoutedTeam.Part);
        incident.History.Select(entry => (entry.Kind, entry.Held, entry.Note)).ShouldBe([(EntryKind.HeldBack, HoldReason.ParentWait, Some.Brand), (EntryKind.Released, HoldReason.ParentWait, Some.Brand)]);
        incident.Dispatch!.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_chain_is_climbed_from_when_it_is_told()
    {
        await using var team = await StartAsync(RoutedTeam.Routed(new AlertRouteOptions { Name = "all", Chain = "main" }) with
        {
            Roles = RoutedTeam.Named(("on call", new RoleOptions { Receivers = ["pager"] }), ("head", new RoleOptions { Receivers = ["head"] })),
            Chains = RoutedTeam.Named(("main", new ChainOptions { Roles = ["on call", "head"] })),
        });
        await team.RaiseAsync(brand: RoutedTeam.Part);

        await team.PassAsync(TimeSpan.FromMinutes(15), 10 * Second);
        team.Received.ShouldBe(["pager triggered"]);
        await team.PassAsync(30 * Second);

        team.Received.ShouldBe(["pager triggered", "head escalated"]);
    }

    [Fact]
    public async Task A_part_does_not_wait_when_it_is_known_that_its_parent_is_less_severe()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync(Severity.Warning);

        await team.RaiseAsync(Severity.Critical, RoutedTeam.Part);

        team.Received.ShouldBe(["pager triggered", "pager triggered"]);
    }

    [Fact]
    public async Task A_brand_that_is_part_of_none_does_not_wait()
    {
        await using var team = await StartAsync();

        await team.RaiseAsync();

        team.Received.ShouldBe(["pager triggered"]);
    }

    [Fact]
    public async Task Without_a_wait_a_part_is_told_at_once()
    {
        await using var team = await StartAsync(RoutedTeam.Routed(new AlertRouteOptions { Name = "all", Receivers = ["pager"] }) with { ParentWait = TimeSpan.Zero });

        await team.RaiseAsync(brand: RoutedTeam.Part);

        team.Received.ShouldBe(["pager triggered"]);
    }

    [Fact]
    public async Task A_worker_that_is_started_again_meanwhile_keeps_the_wait()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part);
        await team.PassAsync(20 * Second, Second);
        await team.RestartAsync();
        await team.LookAsync();
        team.Received.ShouldBeEmpty();

        await team.PassAsync(10 * Second);

        team.Received.ShouldBe(["pager triggered"]);
    }

    private static Task<RoutedTeam> StartAsync(AlertsOptions? alerts = null) => RoutedTeam.StartAsync(alerts ?? RoutedTeam.Routed(new AlertRouteOptions { Name = "all", Receivers = ["pager"] }), null, "pager", "head");
}
