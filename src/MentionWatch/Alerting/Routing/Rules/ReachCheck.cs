using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>Every route can be reached, and whom it names can be told what it is for.</summary>
internal static class ReachCheck
{
    public static void Check(AlertsOptions alerts, Mistakes mistakes)
    {
        for (var index = 0; index < alerts.Routes.Count; index++)
        {
            var route = alerts.Routes[index];
            var path = $"Alerts.Routes[{index}]";
            if (alerts.Routes.Take(index).FirstOrDefault(earlier => !earlier.Continue && Covers(earlier, route)) is { } before)
            {
                mistakes.Add(path, $"Nothing gets here: \"{before.Name}\" before it takes all of it.", "Put it first, or let the other Continue.");
            }

            CheckReceivers(route, path, alerts, mistakes);
        }
    }

    private static bool Covers(AlertRouteOptions earlier, AlertRouteOptions later)
        => later.Kinds.All(earlier.Kinds.Contains)
            && (earlier.Brands.Count == 0 || (later.Brands.Count > 0 && later.Brands.All(brand => earlier.Brands.Contains(brand, StringComparer.Ordinal))))
            && earlier.MinimumSeverity <= later.MinimumSeverity
            && ((earlier.During.Length == 0 && earlier.Outside.Length == 0) || (earlier.During == later.During && earlier.Outside == later.Outside));

    private static void CheckReceivers(AlertRouteOptions route, string path, AlertsOptions alerts, Mistakes mistakes)
    {
        var chained = route.Chain.Length == 0 ? [] : alerts.Chains[route.Chain].Roles.SelectMany(role => alerts.Roles[role].Receivers);
        var named = route.Receivers.Select((receiver, index) => (Name: receiver, Path: $"{path}.Receivers[{index}]")).Concat(chained.Select(receiver => (Name: receiver, Path: $"{path}.Chain")));
        foreach (var (receiver, place) in named.DistinctBy(each => each.Name))
        {
            CheckBrands(receiver, alerts.Receivers[receiver], route, place, mistakes);
            CheckDigest(receiver, alerts.Receivers[receiver], route, place, mistakes);
        }
    }

    private static void CheckBrands(string name, ReceiverOptions receiver, AlertRouteOptions route, string path, Mistakes mistakes)
    {
        if (receiver.Brands.Count > 0 && route.Brands.Count > 0 && !receiver.Brands.Intersect(route.Brands, StringComparer.Ordinal).Any())
        {
            mistakes.Add(path, $"\"{name}\" asks for other brands than those of this route.", $"Add one to Alerts.Receivers.{name}.Brands, or leave it out here.");
        }
    }

    private static void CheckDigest(string name, ReceiverOptions receiver, AlertRouteOptions route, string path, Mistakes mistakes)
    {
        var takes = ReceiverKinds.Of(receiver).TakesDigests;
        if (!takes && (route.Digest.Length > 0 || route.Quiet.Digest.Length > 0))
        {
            mistakes.Add(path, $"\"{name}\" is of kind {receiver.Kind}, which opens incidents and cannot show a digest.", "Name a receiver that people read.");
        }
    }
}
