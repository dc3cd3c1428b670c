using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting;

/// <summary>The fallback is a receiver, receivers ask for brands that exist, links can be made.</summary>
internal sealed class AlertsRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        CheckFallback("Alerts.Fallback", options.Alerts.Fallback, options.Alerts, mistakes);
        CheckPublicUrl(options.Alerts.PublicUrl, mistakes);
        CheckRetry(options.Alerts, mistakes);
        foreach (var (name, receiver) in options.Alerts.Receivers)
        {
            EntryName.Check("receiver", name, $"Alerts.Receivers.{name}", mistakes);
            BrandReferences.Check(receiver.Brands, $"Alerts.Receivers.{name}.Brands", options, mistakes);
            CheckFallback($"Alerts.Receivers.{name}.Fallback", receiver.Fallback, options.Alerts, mistakes);
            CheckChain(name, options.Alerts, mistakes);
        }
    }

    private static void CheckFallback(string path, string fallback, AlertsOptions alerts, Mistakes mistakes)
    {
        if (fallback.Length > 0 && !alerts.Receivers.ContainsKey(fallback))
        {
            mistakes.Add(path, $"There is no receiver \"{fallback}\".", NearestName.Suggest(fallback, [.. alerts.Receivers.Keys]));
        }
    }

    /// <summary>Fallbacks that end where they began would tell each other for ever. The circle is said once, at the first name in it.</summary>
    private static void CheckChain(string name, AlertsOptions alerts, Mistakes mistakes)
    {
        var chain = new List<string> { name };
        while (alerts.Receivers.GetValueOrDefault(chain[^1])?.Fallback is { Length: > 0 } next && !chain.Skip(1).Contains(next, StringComparer.Ordinal))
        {
            chain.Add(next);
            if (next == name)
            {
                break;
            }
        }

        if (chain.Count > 1 && chain[^1] == name && name == chain.Min(StringComparer.Ordinal))
        {
            mistakes.Add($"Alerts.Receivers.{name}.Fallback", $"Nobody would be told in the end: {string.Join(", then ", chain)}.", "Leave the fallback of one of them empty.");
        }
    }

    /// <summary>What is still to be told must still be there.</summary>
    private static void CheckRetry(AlertsOptions alerts, Mistakes mistakes)
    {
        if (alerts.Retry.GiveUpAfter > alerts.KeepFor || alerts.Retry.GiveUpAfter > alerts.KeepDeliveriesFor)
        {
            mistakes.Add("Alerts.Retry.GiveUpAfter", "An alert would be tried for longer than it is kept.", "Write at most what Alerts.KeepFor and Alerts.KeepDeliveriesFor are.");
        }
    }

    private static void CheckPublicUrl(string url, Mistakes mistakes)
    {
        var good = url.Length == 0
            || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Query.Length == 0 && address.Fragment.Length == 0);
        if (!good)
        {
            mistakes.Add("Alerts.PublicUrl", $"\"{url}\" is not an address people can open.", "Write one such as \"https://mentionwatch.example.com\".");
        }
    }
}
