using System.Text.RegularExpressions;
using MentionWatch.Alerting.Slack;

namespace MentionWatch.Tests.Alerting.Preview;

/// <summary>Slack blocks as a page.</summary>
internal static partial class SlackPreview
{
    public static string Of(SlackMessage message) => PreviewPage.Of(string.Concat(message.Blocks.Select(Block)));

    private static string Block(SlackBlock block) => block switch
    {
        SlackHeader header => $"<h1>{PreviewPage.Escape(header.Text.Text)}</h1>",
        SlackSection section => $"<div class=\"block\">{string.Concat(section.Text.Text.Split('\n').Select(Line))}</div>",
        SlackActions actions => $"<div class=\"actions\">{string.Concat(actions.Elements.Select(Button))}</div>",
        _ => "<hr>",
    };

    private static string Button(SlackButton button) => $"<a class=\"{button.Style}\" href=\"{PreviewPage.Escape(button.Url)}\">{PreviewPage.Escape(button.Text.Text)}</a>";

    /// <summary>Escapes of Slack are those of HTML.</summary>
    private static string Line(string line)
    {
        var isQuote = line.StartsWith("> ", StringComparison.Ordinal);
        var markup = Link().Replace(isQuote ? line[2..] : line, match => $"<a href=\"{match.Groups["url"].Value}\">{match.Groups["label"].Value}</a>");
        return isQuote ? $"<p class=\"quote\">{markup}</p>"
            : markup is ['*', .. var bold, '*'] ? $"<p class=\"bold\">{bold}</p>"
            : $"<p>{markup}</p>";
    }

    [GeneratedRegex(@"<(?<url>https?:[^|>]+)\|(?<label>[^>]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
