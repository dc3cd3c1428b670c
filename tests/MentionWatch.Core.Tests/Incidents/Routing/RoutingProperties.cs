using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Tests.Incidents.Routing;

public sealed class RoutingProperties
{
    private static readonly string[] Brands = ["acme", "zeta", "part"];
    private static readonly string[] Receivers = ["a", "b", "c", "d"];
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 23, 0, 0, TimeSpan.Zero);

    private static readonly Schedule Nights = new("nights", new BusinessCalendar(TimeZoneInfo.Utc, [WeeklyHours.Parse("daily 22:00-07:00")!], new HashSet<DateOnly>()), Outside: false);

    private static readonly Gen<Severity> AnySeverity = Gen.Elements(Enum.GetValues<Severity>());

    private static readonly Gen<RouteSubject> Subjects = Gen.Elements(Brands).SelectMany(brand => AnySeverity.SelectMany(severity
        => Gen.Elements(Enum.GetValues<AlertTopic>()).Select(topic => new RouteSubject(topic, brand, severity))));

    private static readonly Gen<AlertRoute> AnyRoute =
        from brands in Gen.SubListOf(Brands)
        from receivers in Gen.SubListOf(Receivers)
        from severity in AnySeverity
        from topics in Gen.SubListOf(Enum.GetValues<AlertTopic>())
        from quiet in Gen.Elements(true, false)
        from going in Gen.Elements(true, false)
        select new AlertRoute
        {
            Name = $"{severity} {string.Join(',', receivers)}",
            Topics = [.. topics],
            Brands = [.. brands],
            Receivers = [.. receivers],
            MinimumSeverity = severity,
            Quiet = quiet ? new QuietHours(Nights, Severity.Critical, Digest: null) : null,
            Continue = going,
        };

    private static readonly Gen<RoutingRules> AnyRules =
        from routes in AnyRoute.ListOf()
        from minimum in AnySeverity
        from wished in Gen.SubListOf(Brands)
        select new RoutingRules
        {
            Routes = [.. routes],
            Receivers = Receivers.ToDictionary(name => name, name => new ReceiverWish(name, name == "a" ? [.. wished] : [], name == "b" ? minimum : Severity.Warning), StringComparer.Ordinal),
        };

    private static readonly Gen<(RoutingRules Rules, RouteSubject Subject)> Cases = AnyRules.SelectMany(rules => Subjects.Select(subject => (rules, subject)));

    [Fact]
    public void The_first_route_that_matches_decides_and_those_behind_it_only_as_long_as_they_continue()
        => Prop.ForAll(Arb.From(Cases), drawn =>
        {
            var expected = new List<AlertRoute>();
            foreach (var route in drawn.Rules.Routes)
            {
                var meant = route.Topics.Contains(drawn.Subject.Topic) && (route.Brands.Count == 0 || route.Brands.Contains(drawn.Subject.Brand!)) && drawn.Subject.Severity >= route.MinimumSeverity;
                if (meant)
                {
                    expected.Add(route);
                    if (!route.Continue)
                    {
                        break;
                    }
                }
            }

            drawn.Rules.RoutesFor(drawn.Subject, Now).ShouldBe(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_is_told_twice_or_what_it_does_not_ask_for_and_the_earliest_route_wins()
        => Prop.ForAll(Arb.From(Cases), drawn =>
        {
            var (rules, subject) = drawn;
            var targets = rules.Targets(subject, Now, []);
            var routes = rules.RoutesFor(subject, Now);

            targets.Select(target => target.Receiver).ShouldBeUnique();
            targets.ShouldAllBe(target => rules.Receivers[target.Receiver].Wants(subject));
            if (rules.Routes.Count > 0)
            {
                targets.ShouldAllBe(target => (target.Wait == null) == routes.Any(route => route.Receivers.Contains(target.Receiver) && (route.Quiet == null || subject.Severity == Severity.Critical)));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_routes_every_receiver_that_asks_for_it_is_told_at_once()
        => Prop.ForAll(Arb.From(Cases), drawn =>
        {
            var rules = drawn.Rules with { Routes = [] };

            rules.Targets(drawn.Subject, Now, []).Where(target => target.Wait is null).Select(target => target.Receiver)
                .ShouldBe(Receivers.Where(name => rules.Receivers[name].Wants(drawn.Subject)));
        }).QuickCheckThrowOnFailure();
}
