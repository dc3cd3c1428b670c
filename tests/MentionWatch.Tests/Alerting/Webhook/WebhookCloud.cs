using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Webhook;

/// <summary>A web service that takes Standard Webhooks 1.0.0 and nothing else: it believes only what one of its secrets has signed.</summary>
internal static partial class WebhookCloud
{
    private const int MaxBody = 20_000;

    public static Func<HttpContext, Task> Verifying(string secret) => Cloud.Of((context, body, strict) => Check(context, body, strict, secret), _ => ReceiverStub.Status(204));

    private static void Check(HttpContext context, JsonElement body, StrictJson strict, string secret)
    {
        var (id, timestamp) = (context.Request.Headers["webhook-id"].ToString(), context.Request.Headers["webhook-timestamp"].ToString());
        var bytes = ((MemoryStream)context.Request.Body).ToArray();
        strict.Demand(id.Length > 0 && !id.Contains('.', StringComparison.Ordinal), "webhook-id is none");
        strict.Demand(long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out _), "webhook-timestamp is no Unix time");
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. bytes];
        var signed = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), content);
        strict.Demand(context.Request.Headers["webhook-signature"].ToString().Split(' ').Contains("v1," + Convert.ToBase64String(signed), StringComparer.Ordinal), "nobody known has signed it");
        strict.Demand(bytes.Length <= MaxBody, "the body is too large");
        strict.Members(body, ["type", "timestamp", "data"]);
        strict.Demand(Type().IsMatch(body.GetProperty("type").GetString()!), "the type is none");
        strict.Demand(body.GetProperty("timestamp").GetString()!.EndsWith('Z') && body.GetProperty("timestamp").TryGetDateTimeOffset(out _), "the timestamp is not ISO 8601 in UTC");
        strict.Demand(body.GetProperty("data").GetProperty("schemaVersion").GetInt32() == 1, "the schema is not known");
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_]+(\.[a-zA-Z0-9_]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Type();
}
