using System.Globalization;
using System.Text.Json;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.PagerDuty;

/// <summary>The Events API v2 as documented, for one integration key.</summary>
internal static class PagerDutyCloud
{
    private const int MaxBody = 512 * 1000;

    public static Func<HttpContext, Task> Enqueue(string routingKey) => Cloud.Of(
        (context, body, strict) => Check(context, body, strict, routingKey),
        body => ReceiverStub.Status(202, JsonSerializer.Serialize(new { status = "success", message = "Event processed", dedup_key = body.GetProperty("dedup_key").GetString() })));

    private static void Check(HttpContext context, JsonElement body, StrictJson strict, string routingKey)
    {
        strict.Demand(context.Request.ContentLength <= MaxBody, "the body is too large");
        strict.Members(body, ["routing_key", "event_action", "dedup_key"], "client", "client_url", "payload", "links", "images");
        strict.OneOf(body, "routing_key", routingKey);
        strict.OneOf(body, "event_action", "trigger", "acknowledge", "resolve");
        strict.Text(body, "dedup_key", 255);
        strict.Address(body, "client_url");
        var hasPayload = body.TryGetProperty("payload", out var payload);
        strict.Demand(hasPayload == (body.GetProperty("event_action").GetString() == "trigger"), "only a trigger has a payload");
        if (hasPayload)
        {
            Check(payload, strict);
        }

        foreach (var link in strict.Items(body, "links", 100))
        {
            strict.Members(link, ["href", "text"]);
            strict.Address(link, "href");
        }
    }

    private static void Check(JsonElement payload, StrictJson strict)
    {
        strict.Members(payload, ["summary", "source", "severity"], "timestamp", "component", "group", "class", "custom_details");
        strict.Text(payload, "summary", 1024);
        strict.Text(payload, "source", 255);
        strict.OneOf(payload, "severity", "critical", "error", "warning", "info");
        strict.Demand(
            DateTimeOffset.TryParseExact(payload.GetProperty("timestamp").GetString(), "yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            "timestamp is not ISO 8601 with milliseconds");
    }
}
