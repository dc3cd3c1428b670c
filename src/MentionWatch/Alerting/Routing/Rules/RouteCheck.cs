using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>A route names what exists, somebody to tell, and no two things that exclude each other.</summary>
internal static class RouteCheck
{
    public static void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        var routes = options.Alerts.Routes;
        for (var index = 0; index < routes.Count; index++)
        {
            var path = $"Alerts.Routes[{index}]";
            CheckName(routes, index, path, mistakes);
            CheckNames(routes[index], path, options, mistakes);
            CheckSense(routes[index], path, mistakes);
            CheckTimes(routes[index].During, routes[index].Outside, path, mistakes);
            CheckTimes(routes[index].Quiet.During, routes[index].Quiet.Outside, $"{path}.Quiet", mistakes);
        }
    }

    private static void CheckName(IReadOnlyList<AlertRouteOptions> routes, int index, string path, Mistakes mistakes)
    {
        var name = routes[index].Name;
        if (mistakes.Cover($"{path}.Name"))
        {
            return;
        }

        References.CheckName("route", name, $"{path}.Name", mistakes);
        if (routes.Take(index).Any(route => string.Equals(route.Name, name, StringComparison.Ordinal)))
        {
            mistakes.Add($"{path}.Name", $"There is another route \"{name}\".", "Give each a name of its own.");
        }
    }

    private static void CheckNames(AlertRouteOptions route, string path, MentionWatchOptions options, Mistakes mistakes)
    {
        var alerts = options.Alerts;
        BrandReferences.Check(route.Brands, $"{path}.Brands", options, mistakes);
        References.CheckAll("receiver", route.Receivers, $"{path}.Receivers", alerts.Receivers, "Alerts.Receivers", mistakes);
        References.Check("chain", route.Chain, $"{path}.Chain", alerts.Chains, "Alerts.Chains", mistakes);
        References.Check("digest", route.Digest, $"{path}.Digest", alerts.Digests, "Alerts.Digests", mistakes);
        References.Check("digest", route.Quiet.Digest, $"{path}.Quiet.Digest", alerts.Digests, "Alerts.Digests", mistakes);
        References.Check("calendar", route.During, $"{path}.During", alerts.Calendars, "Alerts.Calendars", mistakes);
        References.Check("calendar", route.Outside, $"{path}.Outside", alerts.Calendars, "Alerts.Calendars", mistakes);
        References.Check("calendar", route.Quiet.During, $"{path}.Quiet.During", alerts.Calendars, "Alerts.Calendars", mistakes);
        References.Check("calendar", route.Quiet.Outside, $"{path}.Quiet.Outside", alerts.Calendars, "Alerts.Calendars", mistakes);
    }

    private static void CheckSense(AlertRouteOptions route, string path, Mistakes mistakes)
    {
        if (route.Receivers.Count == 0 && route.Chain.Length == 0 && !mistakes.Cover(path))
        {
            mistakes.Add(path, "This route tells nobody.", "Give it Receivers or a Chain.");
        }

        if (route.Kinds.Count == 0)
        {
            mistakes.Add($"{path}.Kinds", "This route is for nothing.", "Write [\"crisis\"], or leave the key out.");
        }

        if (route.Kinds.Any(kind => kind != AlertTopic.Crisis) && (route.Chain.Length > 0 || route.Digest.Length > 0 || route.Quiet.Digest.Length > 0))
        {
            mistakes.Add(path, "Chains and digests are for crises; troubles of the worker itself are told once and when they are over.", "Give those a route of their own, without.");
        }

        if (route.Chain.Length > 0 && (route.Digest.Length > 0 || route.Quiet.Digest.Length > 0))
        {
            mistakes.Add(path, "A chain waits for an answer and a digest asks for none.", "Keep one, or write two routes.");
        }

        if (route.Quiet.Digest.Length > 0 && route.Quiet is { During: "", Outside: "" })
        {
            mistakes.Add($"{path}.Quiet", "It does not say when it is quiet.", "Give it During or Outside.");
        }
    }

    private static void CheckTimes(string during, string outside, string path, Mistakes mistakes)
    {
        if (during.Length > 0 && outside.Length > 0)
        {
            mistakes.Add($"{path}.Outside", "Both During and Outside are set.", "Keep one of them.");
        }
    }
}
