using MentionWatch.Alerting;
using MentionWatch.Alerting.Routing;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Buffering.Routing;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Routing;

namespace MentionWatch.Tests.Alerting.SelfAlerts;

public sealed class NoticeAudienceTests
{
    private static readonly DateTimeOffset Night = new(2026, 3, 2, 23, 0, 0, TimeSpan.Zero);

    private static readonly AlertsOptions Alerts = RoutedTeam.Routed(
        new AlertRouteOptions { Name = "store", Kinds = [AlertTopic.RedisTrouble], Receivers = ["admin"], Quiet = new QuietOptions { During = "nights" } },
        new AlertRouteOptions { Name = "crises", Receivers = ["team"] }) with
    {
        Calendars = RoutedTeam.Named(("nights", new CalendarOptions { Hours = [WeeklyHours.Parse("daily 22:00-07:00")!] })),
        SelfAlerts = new SelfAlertOptions { Receivers = ["operators"] },
    };

    [Fact]
    public async Task A_trouble_is_told_to_those_named_for_all_and_to_those_of_its_route_after_its_quiet_hours()
    {
        await using var team = await RoutedTeam.StartAsync(Alerts, Night, "operators", "admin", "team");
        var audience = team.House.Get<NoticeAudience>();
        audience.Of(TroubleKind.RedisTrouble).ShouldBe(["operators"]);

        team.House.Time.Advance(TimeSpan.FromHours(9));

        audience.Of(TroubleKind.RedisTrouble).ShouldBe(["operators", "admin"]);
        audience.Of(TroubleKind.SourceDegraded).ShouldBe(["operators"]);
    }

    [Fact]
    public async Task A_silence_of_its_kind_keeps_it_back()
    {
        await using var team = await RoutedTeam.StartAsync(Alerts, Night, "operators");
        await team.House.Get<SilenceStore>().AddAsync(new Silence { Id = "s", By = "Ana", Reason = "move", From = Night, Until = Night.AddHours(1), Topics = [AlertTopic.SourceDegraded] });
        await team.House.Get<SilenceBook>().ReadAsync();

        team.House.Get<NoticeAudience>().Of(TroubleKind.SourceDegraded).ShouldBeEmpty();
        team.House.Get<NoticeAudience>().Of(TroubleKind.RedisTrouble).ShouldBe(["operators"]);
    }

    [Fact]
    public void Every_kind_of_trouble_can_be_routed() => Enum.GetNames<TroubleKind>().Except(Enum.GetNames<AlertTopic>(), StringComparer.Ordinal).ShouldBeEmpty();
}
