using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Alerting.Webhook.Signing;
using MentionWatch.Buffering.Routing;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Webhook;

public sealed class WebhookReceiverTests : HttpReceiverContract
{
    private static readonly string Old = "whsec_" + Convert.ToBase64String(Enumerable.Range(0, 32).Select(value => (byte)value).ToArray());

    private static readonly string Own = "whsk_" + Convert.ToBase64String(Enumerable.Range(0, 32).Select(value => (byte)value).ToArray());

    private protected override IReadOnlyList<string> Secrets => [AlertingHouse.Secret, Old, Own];

    /// <summary>Numbers and times are members of their own here.</summary>
    private protected override IReadOnlyList<string> Untold => ["17 complaints", "17 quejas", "120,000", "120.000", "22:36"];

    private protected override Func<HttpContext, Task> Service => WebhookCloud.Verifying(Old);

    [Fact]
    public async Task Each_secret_in_force_signs_the_exact_bytes()
    {
        await SendAsync(id: "msg_p5jXN8AQM9LWM0D4loKWxJek");

        var request = Stub.Received.Single();
        request.Headers["webhook-id"].ShouldBe("msg_p5jXN8AQM9LWM0D4loKWxJek");
        request.Headers["webhook-timestamp"].ShouldBe(House.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers["webhook-signature"].Split(' ').ShouldBe([Sign(AlertingHouse.Secret, request), Sign(Old, request), SignWithOwn(request)]);
    }

    [Fact]
    public async Task A_later_attempt_has_the_same_id_and_a_time_of_its_own()
    {
        (await SendAsync()).Detail.ShouldBe("HTTP 204");
        House.Time.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync()).Detail.ShouldBe("HTTP 204");

        Stub.Received.Select(request => request.Headers["webhook-id"]).Distinct().ShouldHaveSingleItem();
        Stub.Received.Select(request => request.Headers["webhook-timestamp"]).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_body_has_the_shape_of_schema_version_1()
    {
        await SendAsync(Some.FullAlert());

        using var body = JsonDocument.Parse(Stub.Received.Single().Body);
        var data = body.RootElement.GetProperty("data");
        body.RootElement.GetProperty("type").GetString().ShouldBe("crisis.triggered");
        body.RootElement.GetProperty("timestamp").GetString().ShouldBe("2026-03-02T21:55:00Z");
        data.EnumerateObject().Select(property => property.Name).ShouldBe(
            [
                "schemaVersion", "alertKey", "sequence", "status", "severity", "peakSeverity", "brand", "brandName", "title", "since", "rule", "startedAt", "window", "observed", "expected", "score",
                "why", "bySource", "byLanguage", "topAuthors", "topTerms", "samples", "samplesDropped", "firstPost", "unanswered", "next", "reason", "runbook", "coverage", "links", "test",
            ],
            ignoreOrder: true);
        data.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        data.GetProperty("alertKey").GetString().ShouldBe(Some.IncidentKey);
        data.GetProperty("status").GetString().ShouldBe("firing");
        data.GetProperty("observed").GetRawText().ShouldBe("""{"negative":42,"total":61,"complaints":17,"distinctAuthors":38}""");
        data.GetProperty("expected").GetRawText().ShouldBe("""{"negative":4.1,"upper":10,"share":0.12,"method":"hour-of-week","trained":true}""");
        data.GetProperty("samples")[0].GetProperty("sentiment").GetDouble().ShouldBe(-0.91);
        data.GetProperty("runbook").GetProperty("do").GetArrayLength().ShouldBe(4);
        data.GetProperty("topAuthors")[0].GetRawText().ShouldBe("""{"handle":"@ana","followers":120000,"reactions":2300,"posts":3,"source":"x","url":"https://social.example/ana/1"}""");
        data.GetProperty("unanswered").GetProperty("count").GetInt32().ShouldBe(17);
        data.GetProperty("next").GetRawText().ShouldBe("""{"to":"head of communication","at":"2026-03-02T21:59:00Z"}""");
        data.GetProperty("reason").GetString().ShouldBe("first");
        var links = data.GetProperty("links");
        links.EnumerateObject().Select(link => link.Name).ShouldBe(["ack", "silence", "incident"]);
        links.GetProperty("ack").GetString().ShouldStartWith("https://watch.example/incident/");
        links.GetProperty("silence").GetString().ShouldBe(links.GetProperty("ack").GetString());
    }

    [Fact]
    public async Task A_digest_of_a_thousand_incidents_stays_small_and_says_how_many_are_left_out()
    {
        var items = Enumerable.Range(0, 1000).Select(number => new DigestItem
        {
            IncidentKey = Some.Key(Some.Brand, number),
            Brand = Some.Brand,
            State = IncidentState.Resolved,
            PeakSeverity = Severity.Warning,
            StartedAt = Some.Start,
            EndedAt = Some.Start.AddHours(1),
        });

        var outcome = await SendAsync(DigestAlert.Of("oncall", new AlertDigest(Some.Start, Some.Start.AddHours(9), [.. items]), 0));

        outcome.Verdict.ShouldBe(DeliveryVerdict.Delivered, outcome.Detail);
        var data = JsonDocument.Parse(Stub.Received.Single().Body).RootElement.GetProperty("data");
        var told = data.GetProperty("incidents").GetArrayLength();
        told.ShouldBeInRange(20, 100);
        data.GetProperty("incidentsDropped").GetInt32().ShouldBe(1000 - told);
        data.GetProperty("lines").EnumerateArray().Last().GetString().ShouldBe("980 more are not shown.");
    }

    [Fact]
    public async Task What_a_person_did_is_told_with_who_by_which_way_and_their_note()
    {
        await SendAsync(Some.FullAlert(TransitionKind.HandedOver) with { Action = Some.Action(EntryKind.HandedOver), AddressedTo = "legal" });

        using var body = JsonDocument.Parse(Stub.Received.Single().Body);
        body.RootElement.GetProperty("data").GetProperty("action").GetRawText().ShouldBe(
            """{"kind":"handed_over","by":"Ana","via":"link","with":"oncall","at":"2026-03-02T21:58:00Z","to":"legal","note":"calling the customer now"}""");
        Stub.Received.Single().Text.ShouldNotContain("192.0.2.7");
    }

    [Fact]
    public async Task The_post_that_began_it_is_told_besides_the_samples()
    {
        await SendAsync(Some.Alert() with { FirstPost = Some.Sample("Mi mudanza no ha llegado", "@eva", minute: -9) });

        using var body = JsonDocument.Parse(Stub.Received.Single().Body);
        body.RootElement.GetProperty("data").GetProperty("firstPost").GetProperty("text").GetString().ShouldBe("Mi mudanza no ha llegado");
    }

    [Theory]
    [InlineData("en", "HIGH: Mudanzas Ríos, angry posts are rising fast", "Since 22:40 on Mon 2 Mar (Europe/Madrid, UTC+01:00), 15 min before this alert.")]
    [InlineData("es", "GRAVE: Mudanzas Ríos, suben rápido los mensajes negativos", "Desde las 22:40 del lun 2 mar (Europe/Madrid, UTC+01:00), 15 min antes de este aviso.")]
    public void It_says_brand_title_and_since_in_the_language_of_the_receiver(string language, string title, string since)
    {
        var delivery = new Delivery("msg_1", "oncall", Some.Alert(), 1);

        var data = new WebhookRenderer(House.Get<AlertWriter>(), language).Render(delivery, maxSamples: 1).Data;
        (data.BrandName, data.Title, data.Since).ShouldBe(("Mudanzas Ríos", title, since));
    }

    [Theory]
    [InlineData(TransitionKind.Triggered, "crisis.triggered", "firing")]
    [InlineData(TransitionKind.Worsened, "crisis.updated", "firing")]
    [InlineData(TransitionKind.Acknowledged, "crisis.acknowledged", "acknowledged")]
    [InlineData(TransitionKind.HandedOver, "crisis.handed_over", "firing")]
    [InlineData(TransitionKind.Snoozed, "crisis.snoozed", "snoozed")]
    [InlineData(TransitionKind.Woken, "crisis.woken", "firing")]
    [InlineData(TransitionKind.Escalated, "crisis.escalated", "firing")]
    [InlineData(TransitionKind.Repeated, "crisis.repeated", "firing")]
    [InlineData(TransitionKind.Resolved, "crisis.resolved", "resolved")]
    [InlineData(TransitionKind.Expired, "crisis.expired", "expired")]
    public async Task Each_transition_has_its_type_and_status(TransitionKind kind, string type, string status)
    {
        await SendAsync(Some.Alert(kind));

        using var body = JsonDocument.Parse(Stub.Received.Single().Body);
        body.RootElement.GetProperty("type").GetString().ShouldBe(type);
        body.RootElement.GetProperty("data").GetProperty("status").GetString().ShouldBe(status);
    }

    private protected override HttpReceiverOptions Configure(Secret url)
        => new WebhookOptions { Kind = "webhook", Url = url, Secrets = [new Secret(AlertingHouse.Secret), new Secret(Old), new Secret(Own)] };

    private protected override void CheckLimits() => Stub.Received.Single().Body.Length.ShouldBeLessThan(20 * 1024);

    private static string Sign(string secret, ReceivedRequest request)
        => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Signed(request)));

    private static string SignWithOwn(ReceivedRequest request)
        => "v1a," + Convert.ToBase64String(Ed25519.Sign(Convert.FromBase64String(Own["whsk_".Length..]), Signed(request)));

    private static byte[] Signed(ReceivedRequest request)
        => [.. Encoding.UTF8.GetBytes($"{request.Headers["webhook-id"]}.{request.Headers["webhook-timestamp"]}."), .. request.Body];
}
