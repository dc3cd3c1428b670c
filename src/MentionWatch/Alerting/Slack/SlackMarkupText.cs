namespace MentionWatch.Alerting.Slack;

/// <summary>Writes text so that Slack shows it as it is.</summary>
internal static class SlackMarkupText
{
    private static readonly (string Character, string Escape)[] Escapes = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")];

    public static string Escape(string text)
        => Escapes.Aggregate(text, (escaped, pair) => escaped.Replace(pair.Character, pair.Escape, StringComparison.Ordinal));

    /// <summary>A link; the address has been checked and percent-encoded.</summary>
    public static string Link(string url, string label)
        => $"<{Escape(url.Replace("|", "%7C", StringComparison.Ordinal))}|{Escape(label).Replace("|", "/", StringComparison.Ordinal)}>";
}
