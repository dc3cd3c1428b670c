using System.Text;

namespace MentionWatch.Alerting.Discord;

/// <summary>Writes text so that Discord shows it as it is.</summary>
internal static class DiscordText
{
    /// <summary>What can begin or end markup, a mention or a list. An escaped colon keeps an address from becoming a link by itself.</summary>
    private const string Special = "\\`*_~|[]()<>#@:-";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    public static string Bold(string markup) => $"**{markup}**";

    /// <summary>A link; the address has been checked and percent-encoded.</summary>
    public static string Link(string url, string label)
        => $"[{Escape(label)}](<{url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)}>)";
}
