using System.Globalization;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing.Explaining;

/// <summary>Says in words who would be told of something at a moment, who later, who not, and why.</summary>
internal sealed class RouteExplanation(RoutingRules rules, IReadOnlyList<Silence> silences, TimeZoneInfo zone)
{
    private const int RepeatsShown = 6;

    public IEnumerable<string> Lines(RouteSubject subject, DateTimeOffset at)
    {
        yield return $"{subject.Brand ?? "no brand"}, {Lower(subject.Severity)}, {At(at)} ({Clock.Zone(at, zone)})";
        var routes = rules.RoutesFor(subject, at);
        var chained = RoutingRules.ChainRoute(routes);
        var targets = rules.Targets(subject, at, chained?.Chain is { } chain ? [chain.Roles[0]] : []);
        IEnumerable<string> lines =
        [
            .. Silenced(subject, at), .. Meant(routes), .. Told(targets), .. Climbed(subject, at, chained), .. NotTold(subject, routes, targets, chained), .. Parents(subject),
        ];
        foreach (var line in lines)
        {
            yield return line;
        }
    }

    private IEnumerable<string> Silenced(RouteSubject subject, DateTimeOffset at)
        => silences.Where(silence => silence.Covers(subject, at))
            .Select(silence => $"  silenced until {At(silence.Until)} by {silence.By} ({silence.Reason}): nobody is told before then");

    private IEnumerable<string> Meant(IReadOnlyList<AlertRoute> routes)
        => rules.Routes.Count == 0 ? ["  no routes are configured: every receiver is told"]
            : routes.Count == 0 ? ["  no route is meant for it: nobody is told"]
            : routes.Select(route => $"  route \"{route.Name}\"{(route.When is { } when ? $", {(when.Outside ? "outside of" : "during")} \"{when.Name}\"" : "")}{(route.Continue ? ", continues" : "")}");

    private IEnumerable<string> Told(IReadOnlyList<Target> targets)
        => targets.OrderBy(target => target.Wait?.Until).Select(target => $"    {When(target.Wait)}: {target.Receiver}{(target.Role is { } role ? $" ({role})" : "")}");

    private string When(Wait? wait) => wait switch
    {
        null => "at once",
        { Until: var until } when until == DateTimeOffset.MaxValue => "never, as the quiet hours never end",
        { Reason: HoldReason.Digest } => $"in the digest of {At(wait.Until)}",
        _ => $"when the quiet hours end, {At(wait.Until)}",
    };

    /// <summary>The chain, as if nobody ever answered.</summary>
    private IEnumerable<string> Climbed(RouteSubject subject, DateTimeOffset at, AlertRoute? route)
    {
        if (route?.Chain is not { } chain)
        {
            yield break;
        }

        yield return $"  while nobody answers, chain \"{chain.Name}\":";
        var climbing = ChainPreview.Begin(subject, chain, route, route.WaitAt(subject.Severity, at)?.Until ?? at);
        for (var step = 0; step < chain.Roles.Count - 1 + RepeatsShown; step++)
        {
            if (ChainPreview.Next(climbing, rules) is not { } planned)
            {
                yield break;
            }

            yield return $"    {At(planned.At)}: {planned.To} ({string.Join(", ", rules.Of(planned.Roles, route.Name, subject).Select(target => target.Receiver).DefaultIfEmpty("nobody"))})";
            climbing = ChainPreview.After(climbing, planned);
        }

        yield return $"    and so on, every {Clock.Span(chain.RepeatGap(RepeatsShown))} at the latest";
    }

    private IEnumerable<string> NotTold(RouteSubject subject, IReadOnlyList<AlertRoute> routes, IReadOnlyList<Target> targets, AlertRoute? chained)
    {
        var named = rules.Routes.Count == 0
            ? rules.Receivers.Keys
            : routes.SelectMany(route => route.Receivers).Concat(chained?.Chain is { } chain ? rules.Of(chain.Roles.Take(1), "", subject with { Severity = Severity.Critical }).Select(target => target.Receiver) : []);
        return named.Distinct(StringComparer.Ordinal)
            .Except(targets.Select(target => target.Receiver), StringComparer.Ordinal)
            .Select(receiver => $"  not told: {receiver}, which asks for {(subject.Severity < rules.Receivers[receiver].MinimumSeverity ? $"{Lower(rules.Receivers[receiver].MinimumSeverity)} and above" : "other brands")}");
    }

    private IEnumerable<string> Parents(RouteSubject subject)
        => subject.Brand is { } brand && rules.Ancestors(brand).ToList() is { Count: > 0 } parents
            ? [$"  while {string.Join(" or ", parents)} has a crisis at least as severe, it is told with that one instead{(rules.ParentWait > TimeSpan.Zero ? $"; it waits {Clock.Span(rules.ParentWait)} for that one" : "")}"]
            : [];

    private string At(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Lower(Severity severity) => severity.ToString().ToLowerInvariant();
}
