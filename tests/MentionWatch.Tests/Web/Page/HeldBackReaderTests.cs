using MentionWatch.Alerting;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Routing;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Buffering.Routing;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Routing;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Web.Page.Held;

namespace MentionWatch.Tests.Web.Page;

/// <summary>What the page says is held back, read from a real store that the real routes fill.</summary>
public sealed class HeldBackReaderTests
{
    /// <summary>23:00 in Madrid; the night ends at 07:00, 06:00 in UTC.</summary>
    private static readonly DateTimeOffset Night = new(2026, 3, 2, 22, 0, 0, TimeSpan.Zero);

    private static readonly AlertsOptions Quiet = RoutedTeam.Routed(new AlertRouteOptions { Name = "team", Receivers = ["slack", "mail"], Quiet = new QuietOptions { During = "nights" } }) with
    {
        Calendars = RoutedTeam.Named(("nights", new CalendarOptions { TimeZone = "Europe/Madrid", Hours = [WeeklyHours.Parse("daily 22:00-07:00")!] })),
    };

    [Fact]
    public async Task Quiet_hours_are_shown_with_whom_they_keep_from_being_told_and_until_when()
    {
        await using var team = await RoutedTeam.StartAsync(Quiet, Night, "slack", "mail");
        await team.RaiseAsync();

        var held = await ReadAsync(team);

        var incident = held.Incidents.ShouldHaveSingleItem();
        (incident.Name, incident.TimeZone, incident.Reason, incident.Until, incident.IsOpen).ShouldBe(("Mudanzas Ríos", "Europe/Madrid", HoldReason.QuietHours, Night.AddHours(8), true));
        incident.Receivers.ShouldBe(["slack", "mail"]);
        held.Routes.ShouldBe([new QuietSummary("team", Severity.Critical, HoldReason.QuietHours, Night.AddHours(8))]);
        (await ReadAsync(team, Night.AddHours(9))).Routes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_silence_is_shown_while_it_is_to_come_and_in_force_and_not_when_it_is_over()
    {
        await using var team = await RoutedTeam.StartAsync(new AlertsOptions(), null, "pager");
        await team.House.Get<SilenceStore>().AddAsync(new Silence { Id = "s1", By = "Ana", Reason = "fire\u202E drill", From = team.Now, Until = team.Now.AddHours(1), Brands = [Some.Brand] });
        await team.RaiseAsync();

        var held = await ReadAsync(team);

        held.Incidents.ShouldHaveSingleItem().Detail.ShouldBe("Ana: fire drill");
        var silence = held.Silences.ShouldHaveSingleItem();
        (silence.By, silence.Reason, silence.Until).ShouldBe(("Ana", "fire drill", team.Now.AddHours(1)));
        silence.Brands.ShouldBe(["Mudanzas Ríos"]);
        (await ReadAsync(team, team.Now.AddMinutes(-1))).Silences.Count.ShouldBe(1);
        (await ReadAsync(team, team.Now.AddHours(1))).Silences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_part_names_the_brand_it_is_told_with_until_it_is_over()
    {
        await using var team = await RoutedTeam.StartAsync(new AlertsOptions(), null, "pager");
        await team.RaiseAsync();
        await team.RaiseAsync(brand: RoutedTeam.Part);

        var part = (await ReadAsync(team)).Incidents.ShouldHaveSingleItem();
        (part.Name, part.Reason, part.Detail).ShouldBe(("Ríos Lisboa", HoldReason.Parent, "Mudanzas Ríos"));

        await team.EndAsync(brand: RoutedTeam.Part);
        (await ReadAsync(team)).IsEmpty.ShouldBeTrue();
    }

    private static Task<HeldBackSummary> ReadAsync(RoutedTeam team, DateTimeOffset? at = null)
        => new HeldBackReader(team.House.Get<HeldIncidents>(), team.House.Get<SilenceBook>(), team.House.Get<RoutingTable>(), team.House.Get<AlertWriter>()).ReadAsync(at ?? team.Now);
}
