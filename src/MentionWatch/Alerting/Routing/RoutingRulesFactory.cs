using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents.Escalation;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing;

/// <summary>Makes the rules of routing out of a configuration that was checked.</summary>
internal static class RoutingRulesFactory
{
    public static RoutingRules Of(MentionWatchOptions options)
    {
        var alerts = options.Alerts;
        var chains = alerts.Chains.ToDictionary(chain => chain.Key, chain => Chain(chain.Key, chain.Value), StringComparer.Ordinal);
        var times = new RoutingTimes(alerts);
        return new RoutingRules
        {
            Routes = [.. alerts.Routes.Select(route => Route(route, times, chains))],
            Roles = alerts.Roles.ToDictionary(role => role.Key, role => role.Value.Receivers, StringComparer.Ordinal),
            Receivers = alerts.Receivers.ToDictionary(receiver => receiver.Key, receiver => Wish(receiver.Key, receiver.Value), StringComparer.Ordinal),
            Parents = options.Brands.Where(brand => brand.Value.Parent.Length > 0).ToDictionary(brand => brand.Key, brand => brand.Value.Parent, StringComparer.Ordinal),
            ParentWait = alerts.ParentWait,
            Chains = chains,
        };
    }

    private static EscalationChain Chain(string name, ChainOptions options) => new()
    {
        Name = name,
        Roles = options.Roles,
        After = options.After,
        RepeatAfter = options.RepeatAfter,
        RepeatAtMost = options.RepeatAtMost,
    };

    private static AlertRoute Route(AlertRouteOptions options, RoutingTimes times, Dictionary<string, EscalationChain> chains) => new()
    {
        Name = options.Name,
        Topics = options.Kinds,
        Brands = options.Brands,
        MinimumSeverity = options.MinimumSeverity,
        When = times.Schedule(options.During, options.Outside),
        Receivers = options.Receivers,
        Chain = chains.GetValueOrDefault(options.Chain),
        Quiet = times.Quiet(options.Quiet),
        Digest = times.Digest(options.Digest),
        Continue = options.Continue,
    };

    private static ReceiverWish Wish(string name, ReceiverOptions options)
        => new(name, options.Brands, options.MinimumSeverity, options.Resolved, ReceiverKinds.Of(options).TakesDigests);
}
