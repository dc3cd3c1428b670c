using MentionWatch.Alerting;
using MentionWatch.Alerting.Routing;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Routing;

public sealed class EscalationFlowTests
{
    private static readonly AlertsOptions Alerts = RoutedTeam.Routed(new AlertRouteOptions { Name = "all", Chain = "main" }) with
    {
        Roles = RoutedTeam.Named(("on call", new RoleOptions { Receivers = ["pager"] }), ("head of comms", new RoleOptions { Receivers = ["head"] })),
        Chains = RoutedTeam.Named(("main", new ChainOptions { Roles = ["on call", "head of comms"] })),
    };

    [Fact]
    public async Task Nobody_answers_so_the_next_role_is_told_after_15_minutes_and_both_again_later()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();

        await team.PassAsync(TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(1));
        team.Received.ShouldBe(["pager triggered"]);

        await team.PassAsync(TimeSpan.FromMinutes(1));
        team.Received.ShouldBe(["pager triggered", "head escalated"]);

        await team.PassAsync(TimeSpan.FromMinutes(15));
        team.Received.Skip(2).ShouldBe(["pager repeated", "head repeated"], ignoreOrder: true);
        (await team.IncidentAsync()).History.Select(entry => (entry.Kind, entry.To)).ShouldBe([(EntryKind.Escalated, "head of comms"), (EntryKind.Repeated, "on call, head of comms")]);
    }

    [Fact]
    public async Task An_alert_names_who_is_next_and_when()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();

        (await team.House.Get<MentionWatch.Buffering.Outbox.IncidentArchive>().FindAsync(Some.IncidentKey))!.Alerts[0].Next.ShouldBe(new NextStep("head of comms", team.Now.AddMinutes(15)));
    }

    [Fact]
    public async Task An_acknowledgement_stops_it_and_whoever_knew_hears_of_it()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();
        await team.PassAsync(TimeSpan.FromMinutes(5));
        await team.AcknowledgeAsync();

        await team.PassAsync(TimeSpan.FromHours(6));

        team.Received.ShouldBe(["pager triggered", "pager acknowledged"]);
    }

    [Fact]
    public async Task Handing_over_tells_the_role_now_and_the_one_who_had_it_that_it_has_it_no_more()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();
        await team.HandOverAsync("head of comms");

        await team.LookAsync();

        team.Received.ShouldBe(["pager triggered", "head handed_over", "pager handed_over"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_gets_worse_tells_the_next_role_at_once()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync(Severity.High);
        await team.PassAsync(TimeSpan.FromMinutes(5));

        await team.RaiseAsync(Severity.Critical, kind: TransitionKind.Worsened);
        await team.LookAsync();

        team.Received.ShouldBe(["pager triggered", "pager updated", "head escalated"]);
    }

    [Fact]
    public async Task A_worker_that_is_killed_between_steps_leaves_out_none_and_takes_none_twice()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();
        for (var restart = 0; restart < 6; restart++)
        {
            await team.PassAsync(TimeSpan.FromMinutes(5));
            await team.RestartAsync();
            await team.LookAsync();
        }

        team.Received.ShouldBe(["pager triggered", "head escalated", "pager repeated", "head repeated"], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_many_workers_only_one_takes_a_step()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();
        team.House.Time.Advance(TimeSpan.FromMinutes(15));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => team.House.Get<DispatchTick>().RunAsync(CancellationToken.None)));
        await team.House.PumpAsync();

        team.Received.ShouldBe(["pager triggered", "head escalated"]);
    }

    private static Task<RoutedTeam> StartAsync() => RoutedTeam.StartAsync(Alerts, null, "pager", "head", "bystander");
}
