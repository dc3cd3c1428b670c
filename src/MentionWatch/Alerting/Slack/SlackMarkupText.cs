namespace MentionWatch.Alerting.Slack;

/// <summary>Writes text so that Slack shows it as it is.</summary>
internal static class SlackMarkupText
{
    private static readonly (string Character, string Escape)[] Escapes = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")];

    /// <summary>What formats has no escape there, and two posts with a backtick each would swallow what stands between: a character that looks like it formats nothing.</summary>
    private static readonly (string Character, string Looks)[] Twins = [("`", "ˋ"), ("*", "∗"), ("~", "∼")];

    public static string Escape(string text) => Replaced(Replaced(text, Escapes), Twins);

    /// <summary>A link; the address has been checked and percent-encoded.</summary>
    public static string Link(string url, string label)
        => $"<{Replaced(url.Replace("|", "%7C", StringComparison.Ordinal), Escapes)}|{Escape(label).Replace("|", "/", StringComparison.Ordinal)}>";

    private static string Replaced(string text, (string From, string To)[] pairs)
        => pairs.Aggregate(text, (replaced, pair) => replaced.Replace(pair.From, pair.To, StringComparison.Ordinal));
}
