using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Opsgenie;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Opsgenie;

public sealed class OpsgenieReceiverTests : HttpReceiverContract
{
    private const string ApiKey = "planted-eb243592-faa2-4ba2-a551q-1afdf565c889";
    private const string Alias = "/mw%3Arios%3Anegative-spike%3A2026-03-02T21%3A40%3A00Z";

    private protected override IReadOnlyList<string> Secrets => [ApiKey];

    private protected override Func<HttpContext, Task> Service => OpsgenieCloud.Alerts(ApiKey);

    [Theory]
    [InlineData(TransitionKind.Triggered, "POST ")]
    [InlineData(TransitionKind.Worsened, "POST ", "PUT ~/message?identifierType=alias", "PUT ~/description?identifierType=alias", "PUT ~/priority?identifierType=alias")]
    [InlineData(TransitionKind.Snoozed, "POST ~/acknowledge?identifierType=alias")]
    [InlineData(TransitionKind.Woken, "POST ~/close?identifierType=alias", "POST ")]
    [InlineData(TransitionKind.Acknowledged, "POST ~/acknowledge?identifierType=alias")]
    [InlineData(TransitionKind.Resolved, "POST ~/close?identifierType=alias")]
    [InlineData(TransitionKind.Expired, "POST ~/close?identifierType=alias")]
    public async Task Each_transition_has_its_calls(TransitionKind kind, params string[] calls)
    {
        await SendAsync(Some.Alert(kind));

        Stub.Received.Select(request => $"{request.Method} {request.Path[SecretPath.Length..]}").ShouldBe(calls.Select(call => Uri.UnescapeDataString(call.Replace("~", Alias, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(Severity.Critical, false, "P1")]
    [InlineData(Severity.High, false, "P2")]
    [InlineData(Severity.Warning, false, "P3")]
    [InlineData(Severity.Critical, true, "P5")]
    public async Task Severities_are_priorities_and_a_test_is_the_least_of_them(Severity severity, bool test, string priority)
    {
        await SendAsync(Some.Alert(severity: severity) with { Test = test });

        Body().GetProperty("priority").GetString().ShouldBe(priority);
    }

    [Fact]
    public async Task It_names_incident_brand_and_teams()
    {
        await SendAsync(configure: options => (OpsgenieOptions)options with { Teams = ["press"] });

        Body().GetProperty("alias").GetString().ShouldBe(Some.IncidentKey);
        Body().GetProperty("entity").GetString().ShouldBe("rios");
        Body().GetProperty("responders").GetRawText().ShouldBe("""[{"name":"press","type":"team"}]""");
        Body().GetProperty("details").GetProperty("Open the incident").GetString().ShouldStartWith("https://watch.example/#");
    }

    [Fact]
    public async Task A_call_that_fails_ends_the_attempt()
    {
        Stub.Queue(Service, ReceiverStub.Status(503));

        (await SendAsync(Some.Alert(TransitionKind.Worsened))).Verdict.ShouldBe(DeliveryVerdict.Retry);

        Stub.Received.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("<html>Sign in to the guest network</html>")]
    [InlineData("""{"message":"Request body is not processable","took":0.1}""")]
    public async Task A_good_status_without_a_request_is_an_error(string body)
        => (await AnsweredAsync(202, body)).ShouldBe(new DeliveryOutcome(DeliveryVerdict.Permanent, DeliveryReason.BadAnswer, "HTTP 202, but the answer names no request"));

    [Fact]
    public void Whoever_configures_it_is_told_that_it_ends()
    {
        var options = AlertingHouse.Configured(("ops", (ReceiverOptions)Configure(new Secret("https://api.example"))));

        OptionsWarnings.Of(options).ShouldHaveSingleItem().ToString().ShouldBe("Alerts.Receivers.ops.Kind: Opsgenie ends on 5 April 2027 and takes no alerts from then on. Move to another receiver before.");
        OpsgenieKind.Kind.Meaning.ShouldContain("5 April 2027");
    }

    private protected override HttpReceiverOptions Configure(Secret url) => new OpsgenieOptions { Kind = "opsgenie", Url = url.Reveal(), ApiKey = new Secret(ApiKey) };

    private JsonElement Body() => JsonDocument.Parse(Stub.Received[0].Body).RootElement;
}
