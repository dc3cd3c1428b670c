using System.CommandLine;
using MentionWatch.Commands;

namespace MentionWatch.Tests.Commands;

public sealed class ReceiversRouteTests
{
    private const string Config = """
        {
          "Brands": { "rios": { "Names": ["Ríos"], "TimeZone": "Europe/Madrid" }, "lisboa": { "Names": ["Ríos Lisboa"], "TimeZone": "Europe/Madrid", "Parent": "rios" } },
          "Alerts": {
            "Receivers": {
              "pager": { "Kind": "pagerduty", "RoutingKey": "R0000000000000000replacethiskey0", "MinimumSeverity": "high" },
              "team": { "Kind": "slack", "Url": "https://hooks.slack.com/services/T/B/X" },
              "head": { "Kind": "slack", "Url": "https://hooks.slack.com/services/T/B/Y" }
            },
            "Calendars": { "nights": { "TimeZone": "Europe/Madrid", "Hours": ["daily 22:00-07:00"] } },
            "Digests": { "morning": { "TimeZone": "Europe/Madrid", "At": ["daily 08:30"] } },
            "Roles": { "on call": { "Receivers": ["pager"] }, "head of comms": { "Receivers": ["head"] } },
            "Chains": { "crisis": { "Roles": ["on call", "head of comms"] } },
            "Routes": [
              { "Name": "bad", "MinimumSeverity": "high", "Chain": "crisis" },
              { "Name": "rest", "Receivers": ["team", "pager"], "Quiet": { "During": "nights" } }
            ],
            "Silences": [ { "By": "Ana", "Reason": "fire drill", "From": "2026-12-01T10:00:00+01:00", "Until": "2026-12-01T12:00:00+01:00" } ]
          }
        }
        """;

    [Fact]
    public async Task It_says_who_is_told_now_and_who_next_while_nobody_answers()
    {
        var (code, output, _) = await RouteAsync("rios", "high", "--at", "2026-03-02T23:30");

        code.ShouldBe(0);
        output.ShouldBe("""
            rios, high, Mon 2026-03-02 23:30 (Europe/Madrid, UTC+01:00)
              route "bad"
                at once: pager (on call)
              while nobody answers, chain "crisis":
                Mon 2026-03-02 23:45: head of comms (head)
                Tue 2026-03-03 00:00: on call, head of comms (pager, head)
                Tue 2026-03-03 00:30: on call, head of comms (pager, head)
                Tue 2026-03-03 01:30: on call, head of comms (pager, head)
                Tue 2026-03-03 03:30: on call, head of comms (pager, head)
                Tue 2026-03-03 07:30: on call, head of comms (pager, head)
                Tue 2026-03-03 11:30: on call, head of comms (pager, head)
                and so on, every 4 h at the latest
            """);
    }

    [Fact]
    public async Task It_says_what_waits_what_is_not_asked_for_and_what_a_parent_swallows()
    {
        var (_, output, _) = await RouteAsync("lisboa", "warning", "--at", "2026-03-02T23:30");

        output.ShouldBe("""
            lisboa, warning, Mon 2026-03-02 23:30 (Europe/Madrid, UTC+01:00)
              route "rest"
                when the quiet hours end, Tue 2026-03-03 07:00: team
              not told: pager, which asks for high and above
              while rios has a crisis at least as severe, it is told with that one instead; it waits 30 s for that one
            """);
    }

    [Fact]
    public async Task It_says_what_is_silenced()
        => (await RouteAsync("rios", "high", "--at", "2026-12-01T11:00")).Output.ShouldContain("silenced until Tue 2026-12-01 12:00 by Ana (fire drill): nobody is told before then");

    [Fact]
    public async Task It_says_when_nobody_is_told()
        => (await RouteAsync("rios", "high", "--kind", "redis-trouble")).Output.ShouldContain("no route is meant for it: nobody is told");

    [Theory]
    [InlineData("There is no brand \"roos\". Did you mean \"rios\"?", "roos", "high")]
    [InlineData("\"hgih\" is no severity. Did you mean \"high\"?", "rios", "hgih")]
    [InlineData("\"awful\" is no severity. Known are: warning, high, critical.", "rios", "awful")]
    [InlineData("\"redis-truoble\" is no kind. Did you mean \"redis-trouble\"?", "rios", "high", "--kind", "redis-truoble")]
    [InlineData("\"late\" is not a time.", "rios", "high", "--at", "late")]
    public async Task What_is_mistyped_is_said(string problem, params string[] arguments)
    {
        var (code, _, error) = await RouteAsync(arguments);

        code.ShouldBe(1);
        error.ShouldStartWith(problem);
    }

    private static async Task<(int Code, string Output, string Error)> RouteAsync(params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        var config = directory.Write("mentionwatch.json", Config);
        using StringWriter output = new(), error = new();
        var parsed = CommandLine.Build().Parse(["receivers", "route", .. arguments, "--config", config]);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString().TrimEnd(), error.ToString());
    }
}
