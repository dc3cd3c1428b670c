using MentionWatch.Core.Incidents.Escalation;

namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Everything that decides who is told; immutable.</summary>
public sealed record RoutingRules
{
    /// <summary>Routes in the order they are looked at; without any, every receiver is told at once.</summary>
    public IReadOnlyList<AlertRoute> Routes { get; init; } = [];

    /// <summary>Names of the receivers of each role.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roles { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What each receiver asks for, by its name.</summary>
    public IReadOnlyDictionary<string, ReceiverWish> Receivers { get; init; } = new Dictionary<string, ReceiverWish>(StringComparer.Ordinal);

    /// <summary>The brand that each brand is part of.</summary>
    public IReadOnlyDictionary<string, string> Parents { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long an incident of a part waits for one of the brand it is part of, so that both are told as one.</summary>
    public TimeSpan ParentWait { get; init; }

    /// <summary>Chains by name, for incidents that climb one already.</summary>
    public IReadOnlyDictionary<string, EscalationChain> Chains { get; init; } = new Dictionary<string, EscalationChain>(StringComparer.Ordinal);

    /// <summary>The routes that are meant: the first that matches, and those behind it as long as they say to continue.</summary>
    public IReadOnlyList<AlertRoute> RoutesFor(RouteSubject subject, DateTimeOffset at)
    {
        var matching = Routes.Where(route => route.Matches(subject, at)).ToList();
        var last = matching.FindIndex(route => !route.Continue);
        return last < 0 ? matching : matching[..(last + 1)];
    }

    /// <summary>The chain that is climbed: that of the first route meant that has one.</summary>
    public static AlertRoute? ChainRoute(IEnumerable<AlertRoute> routes) => routes.FirstOrDefault(route => route.Chain is not null);

    /// <summary>Whom the routes tell of something at a moment, each receiver once.</summary>
    /// <param name="subject">What is to be told.</param>
    /// <param name="at">The moment.</param>
    /// <param name="roles">Roles of the chain that are told.</param>
    public IReadOnlyList<Target> Targets(RouteSubject subject, DateTimeOffset at, IReadOnlyList<string> roles)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (Routes.Count == 0)
        {
            return Wanting(Receivers.Keys.Select(receiver => new Target(receiver, "", Role: null, Wait: null)), subject);
        }

        var routes = RoutesFor(subject, at);
        var chained = ChainRoute(routes);
        return Wanting(routes.SelectMany(route => Of(route, route == chained ? roles : [], route.WaitAt(subject.Severity, at))), subject);
    }

    /// <summary>The receivers of some roles, told at once.</summary>
    public IReadOnlyList<Target> Of(IEnumerable<string> roles, string route, RouteSubject subject)
        => Wanting(roles.SelectMany(role => Members(role).Select(receiver => new Target(receiver, route, role, Wait: null))), subject);

    /// <summary>The brands that a brand is part of, the nearest first.</summary>
    public IEnumerable<string> Ancestors(string brand)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { brand };
        for (var parent = Parents.GetValueOrDefault(brand); parent is not null && seen.Add(parent); parent = Parents.GetValueOrDefault(parent))
        {
            yield return parent;
        }
    }

    /// <summary>The brands that are part of a brand.</summary>
    public IEnumerable<string> Descendants(string brand) => Parents.Keys.Where(part => Ancestors(part).Contains(brand, StringComparer.Ordinal));

    private IEnumerable<Target> Of(AlertRoute route, IReadOnlyList<string> roles, Wait? wait)
        => route.Receivers.Select(receiver => new Target(receiver, route.Name, Role: null, wait))
            .Concat(roles.SelectMany(role => Members(role).Select(receiver => new Target(receiver, route.Name, role, wait))));

    private IReadOnlyList<string> Members(string role) => Roles.GetValueOrDefault(role) ?? [];

    /// <summary>A receiver that several routes tell is told by the one that tells it first.</summary>
    private IReadOnlyList<Target> Wanting(IEnumerable<Target> targets, RouteSubject subject) =>
    [
        .. targets.Where(target => Receivers.GetValueOrDefault(target.Receiver)?.Wants(subject) == true)
            .GroupBy(target => target.Receiver, StringComparer.Ordinal)
            .Select(group => group.MinBy(target => target.Wait?.Until ?? DateTimeOffset.MinValue)!),
    ];
}
