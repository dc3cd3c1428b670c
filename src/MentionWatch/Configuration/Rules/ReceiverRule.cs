namespace MentionWatch.Configuration.Rules;

/// <summary>Receivers are told about brands that exist, the fallback is one of them, and links in alerts lead somewhere.</summary>
internal sealed class ReceiverRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        foreach (var (name, receiver) in options.Alerts.Receivers)
        {
            BrandReferences.Check(receiver.Brands, $"Alerts.Receivers.{name}.Brands", options, mistakes);
        }

        CheckFallback(options, mistakes);
        CheckPublicUrl(options.Alerts.PublicUrl, mistakes);
    }

    private static void CheckFallback(MentionWatchOptions options, Mistakes mistakes)
    {
        var fallback = options.Alerts.Fallback;
        if (fallback.Length > 0 && !options.Alerts.Receivers.ContainsKey(fallback) && !mistakes.Cover($"Alerts.Receivers.{fallback}"))
        {
            mistakes.Add("Alerts.Fallback", $"There is no receiver \"{fallback}\".", NearestName.Suggest(fallback, [.. options.Alerts.Receivers.Keys]));
        }
    }

    private static void CheckPublicUrl(string url, Mistakes mistakes)
    {
        if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)))
        {
            mistakes.Add("Alerts.PublicUrl", $"\"{url}\" is not an address people can open.", "Write one such as \"https://mentionwatch.example.com\".");
        }
    }
}
