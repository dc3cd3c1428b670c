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
            CheckName($"Alerts.Receivers.{name}", name, mistakes);
            CheckBrands($"Alerts.Receivers.{name}", receiver, options, mistakes);
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

    private static void CheckName(string path, string name, Mistakes mistakes)
    {
        if (name.Length is 0 or > 64 || name.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')))
        {
            mistakes.Add(path, "A receiver's name is not written like this.", "Use 1 to 64 letters, digits, - and _.");
        }
    }

    private static void CheckBrands(string path, ReceiverOptions receiver, MentionWatchOptions options, Mistakes mistakes)
    {
        for (var index = 0; index < receiver.Brands.Count; index++)
        {
            if (!options.Brands.ContainsKey(receiver.Brands[index]))
            {
                mistakes.Add($"{path}.Brands[{index}]", $"There is no brand \"{receiver.Brands[index]}\".", NearestName.Suggest(receiver.Brands[index], [.. options.Brands.Keys]));
            }
        }
    }
}
