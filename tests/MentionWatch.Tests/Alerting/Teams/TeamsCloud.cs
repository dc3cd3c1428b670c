using System.Text.Json;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Teams;

/// <summary>A workflow that posts an adaptive card of version 1.2, as documented.</summary>
internal static class TeamsCloud
{
    private const int MaxBody = 28 * 1024;

    public static Func<HttpContext, Task> Workflow { get; } = Cloud.Of(Check, _ => ReceiverStub.Status(202));

    private static void Check(HttpContext context, JsonElement body, StrictJson strict)
    {
        strict.Demand(context.Request.ContentLength <= MaxBody, "the body is too large");
        strict.Members(body, ["type", "attachments"]);
        strict.OneOf(body, "type", "message");
        foreach (var attachment in strict.Items(body, "attachments", 1))
        {
            strict.Members(attachment, ["contentType", "contentUrl", "content"]);
            strict.OneOf(attachment, "contentType", "application/vnd.microsoft.card.adaptive");
            strict.Demand(attachment.GetProperty("contentUrl").ValueKind == JsonValueKind.Null, "contentUrl is not null");
            Card(attachment.GetProperty("content"), strict);
        }
    }

    private static void Card(JsonElement card, StrictJson strict)
    {
        strict.Members(card, ["$schema", "type", "version", "msteams", "body"], "actions");
        strict.OneOf(card, "$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        strict.OneOf(card, "type", "AdaptiveCard");
        strict.OneOf(card, "version", "1.2");
        foreach (var block in strict.Items(card, "body", 100))
        {
            Block(block, strict);
        }

        foreach (var action in strict.Items(card, "actions", 6))
        {
            OpenUrl(action, strict);
            strict.Text(action, "title", 100);
        }
    }

    private static void Block(JsonElement block, StrictJson strict)
    {
        strict.OneOf(block, "type", "TextBlock", "RichTextBlock");
        if (block.GetProperty("type").GetString() == "TextBlock")
        {
            strict.Members(block, ["type", "text"], "weight", "size", "wrap", "style", "color");
            strict.OneOf(block, "color", "Attention", "Good", "Warning");
            return;
        }

        strict.Members(block, ["type", "inlines"], "spacing");
        foreach (var run in strict.Items(block, "inlines", 10))
        {
            strict.Members(run, ["type", "text"], "weight", "isSubtle", "italic", "selectAction");
            strict.OneOf(run, "type", "TextRun");
            if (run.TryGetProperty("selectAction", out var action))
            {
                OpenUrl(action, strict);
            }
        }
    }

    private static void OpenUrl(JsonElement action, StrictJson strict)
    {
        strict.Members(action, ["type", "url"], "title");
        strict.OneOf(action, "type", "Action.OpenUrl");
        strict.Address(action, "url");
    }
}
