using MentionWatch.Alerting.Routing;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Routing;
using MentionWatch.Web;

namespace MentionWatch.Tests.Web;

public sealed class NextToldTests
{
    [Fact]
    public async Task It_is_the_next_role_until_somebody_answers_and_then_nobody()
    {
        var alerts = RoutedTeam.Routed(new AlertRouteOptions { Name = "all", Chain = "main" }) with
        {
            Roles = RoutedTeam.Named(("on call", new RoleOptions { Receivers = ["pager"] }), ("head of comms", new RoleOptions { Receivers = ["head"] })),
            Chains = RoutedTeam.Named(("main", new ChainOptions { Roles = ["on call", "head of comms"] })),
        };
        await using var team = await RoutedTeam.StartAsync(alerts, null, "pager", "head");
        var next = new NextTold(team.House.Get<RoutingTable>(), team.House.Time);
        await team.RaiseAsync();

        next.Of(await team.IncidentAsync()).ShouldBe(new NextStep("head of comms", team.Now.AddMinutes(15)));
        await team.AcknowledgeAsync();
        next.Of(await team.IncidentAsync()).ShouldBeNull();
    }
}
