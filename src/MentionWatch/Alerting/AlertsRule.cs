using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting;

/// <summary>The fallback is a receiver, receivers ask for brands that exist, links can be made.</summary>
internal sealed class AlertsRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        CheckFallback(options.Alerts, mistakes);
        CheckPublicUrl(options.Alerts.PublicUrl, mistakes);
        foreach (var (name, receiver) in options.Alerts.Receivers)
        {
            EntryName.Check("receiver", name, $"Alerts.Receivers.{name}", mistakes);
            BrandReferences.Check(receiver.Brands, $"Alerts.Receivers.{name}.Brands", options, mistakes);
        }
    }

    private static void CheckFallback(AlertsOptions alerts, Mistakes mistakes)
    {
        if (alerts.Fallback.Length > 0 && !alerts.Receivers.ContainsKey(alerts.Fallback))
        {
            mistakes.Add("Alerts.Fallback", $"There is no receiver \"{alerts.Fallback}\".", NearestName.Suggest(alerts.Fallback, [.. alerts.Receivers.Keys]));
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
