using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.PagerDuty;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.PagerDuty;

public sealed class PagerDutyReceiverTests : HttpReceiverContract
{
    private const string RoutingKey = "R0SECRETplantedkey00000000000000";

    private protected override IReadOnlyList<string> Secrets => [RoutingKey];

    private protected override Func<HttpContext, Task> Service => PagerDutyCloud.Enqueue(RoutingKey);

    [Theory]
    [InlineData(TransitionKind.Triggered, "trigger")]
    [InlineData(TransitionKind.Worsened, "trigger")]
    [InlineData(TransitionKind.Acknowledged, "acknowledge")]
    [InlineData(TransitionKind.Resolved, "resolve")]
    [InlineData(TransitionKind.Expired, "resolve")]
    public async Task Each_transition_has_its_action_under_the_key_of_the_incident(TransitionKind kind, string action)
    {
        await SendAsync(Some.Alert(kind));

        var body = Body();
        body.GetProperty("event_action").GetString().ShouldBe(action);
        body.GetProperty("dedup_key").GetString().ShouldBe(Some.IncidentKey);
        body.GetProperty("routing_key").GetString().ShouldBe(RoutingKey);
    }

    [Fact]
    public async Task What_goes_on_after_it_was_put_off_calls_anew_because_an_acknowledged_incident_calls_nobody()
    {
        await SendAsync(Some.Alert(TransitionKind.Snoozed));
        await SendAsync(Some.Alert(TransitionKind.Woken));

        Stub.Received.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("event_action").GetString()).ShouldBe(["acknowledge", "resolve", "trigger"]);
        Stub.Received.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("dedup_key").GetString()).Distinct().ShouldBe([Some.IncidentKey]);
    }

    [Fact]
    public async Task A_call_that_fails_ends_the_attempt()
    {
        Stub.Queue(ReceiverStub.Status(503));

        (await SendAsync(Some.Alert(TransitionKind.Woken))).Verdict.ShouldBe(DeliveryVerdict.Retry);

        Stub.Received.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Severity.Warning, false, "warning")]
    [InlineData(Severity.High, false, "error")]
    [InlineData(Severity.Critical, false, "critical")]
    [InlineData(Severity.Critical, true, "info")]
    public async Task Severities_have_their_names_there_and_a_test_is_only_information(Severity severity, bool test, string name)
    {
        await SendAsync(Some.Alert(severity: severity) with { Test = test });

        Body().GetProperty("payload").GetProperty("severity").GetString().ShouldBe(name);
    }

    [Fact]
    public async Task A_trigger_says_what_source_where_and_since_when()
    {
        await SendAsync();

        var payload = Body().GetProperty("payload");
        payload.GetProperty("summary").GetString().ShouldStartWith("HIGH: Mudanzas Ríos, angry posts are rising fast. 38 people wrote 42 negative posts in 15 min; normal is about 4");
        payload.GetProperty("source").GetString().ShouldBe("mentionwatch/rios");
        payload.GetProperty("timestamp").GetString().ShouldBe("2026-03-02T21:55:00.000+0000");
        payload.GetProperty("component").GetString().ShouldBe("x");
        payload.GetProperty("group").GetString().ShouldBe("rios");
        payload.GetProperty("class").GetString().ShouldBe("negative-spike");
        Body().GetProperty("links")[0].GetProperty("href").GetString().ShouldStartWith("https://watch.example/incident/");
    }

    [Fact]
    public async Task A_key_that_is_too_long_there_is_hashed_the_same_each_time()
    {
        var key = $"mw:{new string('x', 400)}:negative-spike:2026-03-02T21:40:00Z";

        (await SendAsync(Some.Alert(key: key))).Verdict.ShouldBe(DeliveryVerdict.Delivered);
        (await SendAsync(Some.Alert(TransitionKind.Resolved, key: key))).Verdict.ShouldBe(DeliveryVerdict.Delivered);

        Stub.Received.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("dedup_key").GetString()).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(200, """{"status":"invalid event","message":"Event object is invalid","errors":["no"]}""", "HTTP 200, but the answer is not success: invalid event")]
    [InlineData(202, "<html>Sign in to the guest network</html>", "HTTP 202, but the answer is not success: no status")]
    [InlineData(200, "", "HTTP 200, but the answer is not success: no status")]
    public async Task A_good_status_without_success_is_an_error(int status, string body, string detail)
        => (await AnsweredAsync(status, body)).ShouldBe(new DeliveryOutcome(DeliveryVerdict.Permanent, DeliveryReason.BadAnswer, detail));

    [Fact]
    public async Task Its_word_for_a_refusal_is_passed_on()
        => (await AnsweredAsync(400, """{"status":"invalid event","message":"Event object is invalid"}""")).Detail.ShouldBe("HTTP 400 invalid event");

    [Fact]
    public async Task Too_many_requests_without_a_wait_are_left_alone_for_a_minute()
        => (await AnsweredAsync(429, "")).RetryAfter.ShouldBe(TimeSpan.FromMinutes(1));

    /// <summary>That it is over needs no more than the key.</summary>
    private protected override void ShouldTell(IReadOnlyList<string> texts, Notice notice, string title)
    {
        texts.ShouldContain(notice.Key);
        texts.ShouldContain(notice.IsOver ? "resolve" : title);
    }

    private protected override HttpReceiverOptions Configure(Secret url) => new PagerDutyOptions { Kind = "pagerduty", Url = url.Reveal(), RoutingKey = new Secret(RoutingKey) };

    private JsonElement Body() => JsonDocument.Parse(Stub.Received.Single().Body).RootElement;
}
