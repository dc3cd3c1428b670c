using System.Globalization;
using System.Text.RegularExpressions;
using MentionWatch.Alerting.Discord;

namespace MentionWatch.Tests.Alerting.Preview;

/// <summary>A message of Discord as a page.</summary>
internal static partial class DiscordPreview
{
    public static string Of(DiscordMessage message)
    {
        var embed = message.Embeds[0];
        var color = embed.Color.ToString("X6", CultureInfo.InvariantCulture);
        return PreviewPage.Of($"{Lines(message.Content)}<div class=\"embed\" style=\"border-color:#{color}\"><h1>{Inline(embed.Title)}</h1>{Lines(embed.Description ?? "")}</div>");
    }

    private static string Lines(string markdown) => string.Concat(markdown.Split('\n').Select(Line));

    private static string Line(string line)
        => line.StartsWith("> ", StringComparison.Ordinal) ? $"<p class=\"quote\">{Inline(line[2..])}</p>" : $"<p>{Inline(line)}</p>";

    private static string Inline(string markdown)
    {
        var linked = Link().Replace(PreviewPage.Escape(markdown), match => $"<a href=\"{match.Groups["url"].Value}\">{match.Groups["label"].Value}</a>");
        return Escaped().Replace(Bold().Replace(linked, "<b>${words}</b>"), "${sign}");
    }

    [GeneratedRegex(@"(?<!\\)\[(?<label>[^\]]+)\]\(&lt;(?<url>[^)]+?)&gt;\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\*\*(?<words>.+?)(?<!\\)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\\(?<sign>.)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();
}
