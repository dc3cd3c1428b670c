using System.Text.Json;
using System.Text.RegularExpressions;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Slack;

/// <summary>An incoming webhook of Slack as documented.</summary>
internal static partial class SlackCloud
{
    public static Func<HttpContext, Task> Webhook { get; } = Cloud.Of(Check, _ => ReceiverStub.Status(200, "ok"));

    private static void Check(HttpContext context, JsonElement body, StrictJson strict)
    {
        strict.Members(body, ["text", "blocks", "unfurl_links", "unfurl_media"]);
        strict.Text(body, "text", 3000);
        Markup(body, strict);
        strict.Demand(!body.GetProperty("unfurl_links").GetBoolean() && !body.GetProperty("unfurl_media").GetBoolean(), "links of posts are unfurled");
        foreach (var block in strict.Items(body, "blocks", 50))
        {
            Block(block, strict);
        }
    }

    private static void Block(JsonElement block, StrictJson strict)
    {
        strict.OneOf(block, "type", "header", "section", "actions");
        switch (block.GetProperty("type").GetString())
        {
            case "header":
                strict.Members(block, ["type", "text"]);
                Plain(block.GetProperty("text"), 150, strict);
                break;
            case "section":
                strict.Members(block, ["type", "text"]);
                Section(block.GetProperty("text"), strict);
                break;
            default:
                strict.Members(block, ["type", "elements"]);
                Buttons(block, strict);
                break;
        }
    }

    private static void Plain(JsonElement text, int max, StrictJson strict)
    {
        strict.Members(text, ["type", "text"]);
        strict.OneOf(text, "type", "plain_text");
        strict.Text(text, "text", max);
    }

    private static void Section(JsonElement text, StrictJson strict)
    {
        strict.Members(text, ["type", "text", "verbatim"]);
        strict.OneOf(text, "type", "mrkdwn");
        strict.Text(text, "text", 3000);
        strict.Demand(text.GetProperty("verbatim").GetBoolean(), "words become links and mentions by themselves");
        Markup(text, strict);
    }

    private static void Buttons(JsonElement block, StrictJson strict)
    {
        foreach (var button in strict.Items(block, "elements", 25))
        {
            strict.Members(button, ["type", "text", "url"], "style");
            strict.OneOf(button, "type", "button");
            Plain(button.GetProperty("text"), 75, strict);
            strict.Address(button, "url");
            strict.Text(button, "url", 3000);
            if (button.TryGetProperty("style", out _))
            {
                strict.OneOf(button, "style", "primary", "danger");
            }
        }
    }

    /// <summary>An angle bracket opens nothing but a quote or a link that we made, and an ampersand nothing but an escape.</summary>
    private static void Markup(JsonElement element, StrictJson strict)
        => strict.Demand(!Unescaped().IsMatch(Ours().Replace(element.GetProperty("text").GetString()!, "")), "something is not escaped, or formats");

    [GeneratedRegex("^> |^\\*|\\*$|<https?://[^|<>]+\\|[^|<>]+>", RegexOptions.Multiline, 1000)]
    private static partial Regex Ours();

    [GeneratedRegex("[<>`*~]|&(?!amp;|lt;|gt;)", RegexOptions.None, 1000)]
    private static partial Regex Unescaped();
}
