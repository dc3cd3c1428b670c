using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Buffering.Routing;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Tests.Alerting.Routing;

public sealed class SilenceTests
{
    [Fact]
    public async Task What_is_silenced_is_recorded_and_told_with_the_reason_when_the_silence_ends()
    {
        await using var team = await SilencedAsync(Severity.Critical);
        await team.RaiseAsync();
        await team.PassAsync(TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(10));
        team.Received.ShouldBeEmpty();
        var hold = (await team.IncidentAsync()).Dispatch!.Holds.ShouldHaveSingleItem();
        (hold.Reason, hold.By, hold.Detail).ShouldBe((HoldReason.Silence, "s1", "Ana: fire drill"));

        await team.PassAsync(TimeSpan.FromMinutes(1));

        team.Received.ShouldBe(["pager released"]);
        JsonDocument.Parse(team.Stub.Received[0].Body).RootElement.GetProperty("data").GetProperty("why").EnumerateArray().Select(line => line.GetString())
            .ShouldContain(line => line!.Contains("fire drill", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_over_before_the_silence_is_told_to_nobody()
    {
        await using var team = await SilencedAsync(Severity.Critical);
        await team.RaiseAsync();
        await team.EndAsync();
        await team.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(30));

        team.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_worse_than_the_silence_covers_is_told()
    {
        await using var team = await SilencedAsync(Severity.High);
        await team.RaiseAsync(Severity.Critical);

        team.Received.ShouldBe(["pager triggered"]);
    }

    [Fact]
    public async Task A_silence_never_swallows_the_end_of_what_was_told()
    {
        await using var team = await StartAsync();
        await team.RaiseAsync();
        await SilenceAsync(team, Severity.Critical);
        await team.RaiseAsync(kind: TransitionKind.Worsened);
        await team.EndAsync();
        await team.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(30));

        team.Received.ShouldBe(["pager triggered", "pager resolved"]);
    }

    [Fact]
    public async Task A_silence_that_is_taken_back_has_ended()
    {
        await using var team = await SilencedAsync(Severity.Critical);
        await team.RaiseAsync();
        await team.House.Get<SilenceStore>().RemoveAsync("s1");
        await team.LookAsync();

        team.Received.ShouldBe(["pager released"]);
    }

    [Fact]
    public async Task A_silence_of_the_configuration_counts_from_the_moment_it_is_reloaded()
    {
        await using var team = await StartAsync();
        team.Change(alerts => alerts with { Silences = [new SilenceOptions { By = "Ana", Reason = "move", From = team.Now, Until = team.Now.AddHours(1), Brands = [RoutedTeam.Part] }] });
        await team.RaiseAsync(brand: RoutedTeam.Part);
        team.Received.ShouldBeEmpty();

        await team.RaiseAsync();
        team.Received.ShouldBe(["pager triggered"]);
    }

    [Fact]
    public async Task While_it_is_silenced_nobody_climbs()
    {
        await using var team = await RoutedTeam.StartAsync(
            RoutedTeam.Routed(new AlertRouteOptions { Name = "all", Chain = "main" }) with
            {
                Roles = RoutedTeam.Named(("on call", new RoleOptions { Receivers = ["pager"] }), ("head", new RoleOptions { Receivers = ["head"] })),
                Chains = RoutedTeam.Named(("main", new ChainOptions { Roles = ["on call", "head"] })),
            },
            null,
            "pager",
            "head");
        await team.RaiseAsync();
        await SilenceAsync(team, Severity.Critical);
        await team.PassAsync(TimeSpan.FromMinutes(59));
        team.Received.ShouldBe(["pager triggered"]);

        await team.PassAsync(TimeSpan.FromMinutes(2));
        team.Received.ShouldBe(["pager triggered", "head escalated"]);
    }

    private static Task<RoutedTeam> StartAsync() => RoutedTeam.StartAsync(new AlertsOptions(), null, "pager");

    private static async Task<RoutedTeam> SilencedAsync(Severity maximum)
    {
        var team = await StartAsync();
        await SilenceAsync(team, maximum);
        return team;
    }

    private static Task SilenceAsync(RoutedTeam team, Severity maximum) => team.House.Get<SilenceStore>().AddAsync(
        new Silence { Id = "s1", By = "Ana", Reason = "fire drill", From = team.Now, Until = team.Now.AddHours(1), MaximumSeverity = maximum });
}
