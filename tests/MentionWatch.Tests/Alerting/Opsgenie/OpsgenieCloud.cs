using System.Text.Json;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Opsgenie;

/// <summary>The alert API as documented, for one key.</summary>
internal static class OpsgenieCloud
{
    private static readonly string[] Changes = ["message", "description", "priority"];

    public static Func<HttpContext, Task> Alerts(string apiKey) => Cloud.Of(
        context => Changes.Contains(Action(context), StringComparer.Ordinal) ? "PUT" : "POST",
        (context, body, strict) => Check(context, body, strict, apiKey),
        _ => ReceiverStub.Status(202, """{"result":"Request will be processed","took":0.107,"requestId":"43a29c5c-3dbf-4fa4-9c26-f4f71023e120"}"""));

    private static string Action(HttpContext context) => context.Request.Path.Value!.Split('/')[^1];

    private static void Check(HttpContext context, JsonElement body, StrictJson strict, string apiKey)
    {
        strict.Demand(context.Request.Headers.Authorization == $"GenieKey {apiKey}", "the key is wrong");
        var action = Action(context);
        if (action is "acknowledge" or "close" or "message" or "description" or "priority")
        {
            strict.Demand(context.Request.QueryString.Value == "?identifierType=alias", "the alert is not named by its alias");
            strict.Members(body, Changes.Contains(action, StringComparer.Ordinal) ? [action] : ["source", "note"]);
        }
        else
        {
            strict.Members(body, ["message", "alias"], "description", "responders", "tags", "details", "entity", "source", "priority", "note");
        }

        Sizes(body, strict);
    }

    private static void Sizes(JsonElement body, StrictJson strict)
    {
        strict.Text(body, "message", 130);
        strict.Text(body, "alias", 512);
        strict.Text(body, "description", 15_000);
        strict.Text(body, "entity", 512);
        strict.Demand(strict.Items(body, "tags", 20).All(tag => tag.GetString()!.Length is > 0 and <= 50), "a tag is too long");
        foreach (var responder in strict.Items(body, "responders", 50))
        {
            strict.Members(responder, ["type", "name"]);
            strict.OneOf(responder, "type", "team", "user", "schedule", "escalation");
        }

        if (body.TryGetProperty("priority", out _))
        {
            strict.OneOf(body, "priority", "P1", "P2", "P3", "P4", "P5");
        }
    }
}
