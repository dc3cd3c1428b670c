using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Routing;

public sealed class QuietHoursTests
{
    /// <summary>23:00 in Madrid; the night ends at 07:00, 06:00 in UTC.</summary>
    private static readonly DateTimeOffset Night = new(2026, 3, 2, 22, 0, 0, TimeSpan.Zero);

    private static readonly AlertsOptions Alerts = RoutedTeam.Routed(new AlertRouteOptions { Name = "team", Receivers = ["slack"], Quiet = new QuietOptions { During = "nights" } }) with
    {
        Calendars = RoutedTeam.Named(("nights", new CalendarOptions { TimeZone = "Europe/Madrid", Hours = [WeeklyHours.Parse("daily 22:00-07:00")!] })),
        Digests = RoutedTeam.Named(("morning", new DigestOptions { TimeZone = "Europe/Madrid", At = [WeeklyTime.Parse("daily 08:30")!] })),
    };

    private static readonly AlertsOptions Summed = Alerts with
    {
        Routes = [Alerts.Routes[0] with { Quiet = Alerts.Routes[0].Quiet with { Digest = "morning" } }],
    };

    [Fact]
    public async Task What_can_wait_is_told_when_the_night_is_over_with_the_reason()
    {
        await using var team = await StartAsync(Alerts);
        await team.RaiseAsync();
        await team.PassAsync(TimeSpan.FromHours(8) - TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        team.Received.ShouldBeEmpty();

        await team.PassAsync(TimeSpan.FromMinutes(1));

        team.Received.ShouldBe(["slack released"]);
        var incident = await team.IncidentAsync();
        incident.Dispatch!.Holds.ShouldBeEmpty();
        incident.History.Select(entry => (entry.Kind, entry.Held, entry.To)).ShouldBe([(EntryKind.HeldBack, HoldReason.QuietHours, "slack"), (EntryKind.Released, HoldReason.QuietHours, "slack")]);
        incident.History[0].Until.ShouldBe(Night.AddHours(8));
    }

    [Fact]
    public async Task What_is_bad_enough_is_told_at_night_too()
    {
        await using var team = await StartAsync(Alerts);
        await team.RaiseAsync(Severity.Critical);

        team.Received.ShouldBe(["slack triggered"]);
    }

    [Fact]
    public async Task What_becomes_bad_enough_in_the_night_is_told_then_and_not_again_in_the_morning()
    {
        await using var team = await StartAsync(Alerts);
        await team.RaiseAsync(Severity.High);
        await team.RaiseAsync(Severity.Critical, kind: TransitionKind.Worsened);
        await team.PassAsync(TimeSpan.FromHours(12), TimeSpan.FromHours(1));

        team.Received.ShouldBe(["slack updated"]);
    }

    [Fact]
    public async Task What_began_before_the_night_and_ends_in_it_is_told_to_be_over_at_once()
    {
        await using var team = await RoutedTeam.StartAsync(Alerts, Night.AddHours(-2), "slack");
        await team.RaiseAsync();
        await team.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromHours(1));
        await team.EndAsync();

        team.Received.ShouldBe(["slack triggered", "slack resolved"]);
    }

    [Fact]
    public async Task What_came_and_went_in_the_night_is_summed_up_when_it_is_over()
    {
        await using var team = await StartAsync(Alerts);
        await team.RaiseAsync();
        await team.PassAsync(TimeSpan.FromHours(1));
        await team.EndAsync();
        await team.PassAsync(TimeSpan.FromHours(9), TimeSpan.FromHours(1));

        team.Received.ShouldBe(["slack digest"]);
    }

    [Fact]
    public async Task A_digest_is_one_message_that_lists_what_goes_on_and_what_is_over()
    {
        await using var team = await StartAsync(Summed);
        await team.RaiseAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part, severity: Severity.Critical, kind: TransitionKind.Triggered);
        await team.PassAsync(TimeSpan.FromHours(1));
        await team.EndAsync();
        await team.RestartAsync();
        await team.PassAsync(TimeSpan.FromHours(11), TimeSpan.FromHours(1));

        team.Received.ShouldBe(["slack triggered", "slack digest"]);
        var incidents = JsonDocument.Parse(team.Stub.Received[1].Body).RootElement.GetProperty("data").GetProperty("incidents");
        incidents.EnumerateArray().Select(item => (item.GetProperty("brand").GetString(), item.GetProperty("status").GetString())).ShouldBe([(Some.Brand, "resolved")]);
    }

    [Fact]
    public async Task A_digest_that_was_written_when_the_worker_was_killed_is_not_written_twice()
    {
        await using var team = await StartAsync(Summed);
        await team.RaiseAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part);
        var held = await team.IncidentAsync();
        await team.PassAsync(TimeSpan.FromHours(11), TimeSpan.FromHours(1));
        var told = await team.IncidentAsync();

        // As if the worker had been killed after the digest was written and before what it lists was taken off.
        (await team.House.Store.SaveAsync(told with { Dispatch = held.Dispatch }, [], CancellationToken.None)).ShouldBeTrue();
        await team.House.Get<MentionWatch.Buffering.Routing.HeldIncidents>().AddAsync(held);
        await team.LookAsync();
        await team.LookAsync();

        team.Received.ShouldBe(["slack digest"]);
        (await team.IncidentAsync()).Dispatch!.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_read_of_it_in_a_digest_is_told_what_becomes_of_it()
    {
        await using var team = await StartAsync(Summed);
        await team.RaiseAsync();
        await team.PassAsync(TimeSpan.FromHours(12), TimeSpan.FromHours(1));
        await team.EndAsync();

        team.Received.ShouldBe(["slack digest", "slack resolved"]);
    }

    [Fact]
    public async Task A_chain_waits_for_the_end_of_the_night()
    {
        var chained = Alerts with
        {
            Routes = [new AlertRouteOptions { Name = "chain", Chain = "main", Quiet = new QuietOptions { During = "nights" } }],
            Roles = RoutedTeam.Named(("on call", new RoleOptions { Receivers = ["slack"] }), ("head", new RoleOptions { Receivers = ["head"] })),
            Chains = RoutedTeam.Named(("main", new ChainOptions { Roles = ["on call", "head"] })),
        };
        await using var team = await RoutedTeam.StartAsync(chained, Night, "slack", "head");
        await team.RaiseAsync();
        await team.PassAsync(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(2));
        team.Received.ShouldBe(["slack released"]);

        await team.PassAsync(TimeSpan.FromMinutes(1));
        team.Received.ShouldBe(["slack released", "head escalated"]);
    }

    private static Task<RoutedTeam> StartAsync(AlertsOptions alerts) => RoutedTeam.StartAsync(alerts, Night, "slack");
}
