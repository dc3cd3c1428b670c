using System.Globalization;
using System.Text.Json;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Alertmanager;

/// <summary>The alerts call of API v2 as documented.</summary>
internal static class AlertmanagerCloud
{
    public static Func<HttpContext, Task> Alerts { get; } = Cloud.Of(Check, _ => ReceiverStub.Status(200));

    private static void Check(HttpContext context, JsonElement body, StrictJson strict)
    {
        strict.Demand(context.Request.Path.Value!.EndsWith("/api/v2/alerts", StringComparison.Ordinal), "the path is not /api/v2/alerts");
        strict.Demand(body.ValueKind == JsonValueKind.Array && body.GetArrayLength() > 0, "the body is no list of alerts");
        foreach (var alert in body.EnumerateArray())
        {
            strict.Members(alert, ["labels", "annotations", "startsAt", "endsAt"], "generatorURL");
            var isOfBrand = alert.GetProperty("labels").GetProperty("alertname").GetString()!.StartsWith("Brand", StringComparison.Ordinal);
            strict.Members(alert.GetProperty("labels"), isOfBrand ? ["alertname", "brand", "severity", "rule"] : ["alertname", "severity", "subject"]);
            strict.Members(alert.GetProperty("annotations"), isOfBrand ? ["summary", "description", "incident"] : ["summary", "description", "notice"], "first_post_url", "acknowledge_url", "incident_url");
            strict.Address(alert, "generatorURL");
            strict.Demand(Time(alert, "startsAt") <= Time(alert, "endsAt"), "it ends before it starts");
        }
    }

    private static DateTimeOffset Time(JsonElement alert, string name)
        => DateTimeOffset.ParseExact(alert.GetProperty(name).GetString()!, "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
