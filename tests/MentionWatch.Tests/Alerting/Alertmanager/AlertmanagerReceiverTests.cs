using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Alertmanager;

public sealed class AlertmanagerReceiverTests : HttpReceiverContract
{
    private protected override IReadOnlyList<string> Secrets => ["planted-password"];

    private protected override Func<HttpContext, Task> Service => AlertmanagerCloud.Alerts;

    [Fact]
    public async Task Labels_hold_nothing_that_changes_and_it_fires_for_five_minutes()
    {
        await SendAsync();

        var alert = Alerts().ShouldHaveSingleItem();
        alert.GetProperty("labels").GetRawText().ShouldBe("""{"alertname":"BrandNegativeSpike","brand":"rios","severity":"high","rule":"negative-spike"}""");
        alert.GetProperty("startsAt").GetString().ShouldBe("2026-03-02T21:40:00Z");
        alert.GetProperty("endsAt").GetString().ShouldBe("2026-03-02T22:00:00Z");
        alert.GetProperty("generatorURL").GetString().ShouldStartWith("https://watch.example/#");
        Stub.Received.Single().Headers["Authorization"].ShouldBe("Basic " + Convert.ToBase64String("watch:planted-password"u8));
    }

    [Theory]
    [InlineData(TransitionKind.Worsened, "2026-03-02T22:00:00Z")]
    [InlineData(TransitionKind.Acknowledged, "2026-03-02T22:00:00Z")]
    [InlineData(TransitionKind.Resolved, "2026-03-02T21:55:00Z")]
    [InlineData(TransitionKind.Expired, "2026-03-02T21:55:00Z")]
    public async Task An_end_ends_the_very_alert_that_began_and_all_else_keeps_it_firing(TransitionKind kind, string endsAt)
    {
        await SendAsync(Some.Alert(kind) with { Severity = Severity.Warning });

        var alert = Alerts().ShouldHaveSingleItem();
        alert.GetProperty("labels").GetProperty("severity").GetString().ShouldBe("high");
        alert.GetProperty("endsAt").GetString().ShouldBe(endsAt);
    }

    [Fact]
    public async Task What_others_could_take_for_a_mention_or_markup_is_defused()
    {
        await SendAsync(Some.Alert() with { Samples = [Some.Sample("<!channel> @everyone [a](https://evil.example) `b` **c** &lt;")] });

        var description = Alerts().Single().GetProperty("annotations").GetProperty("description").GetString()!;
        description.ShouldContain("‹!channel› ＠everyone ［a］(https://evil.example) ˋbˋ ∗∗c∗∗ ＆lt;");
    }

    [Fact]
    public async Task A_renewal_ends_the_severities_before_for_ten_minutes()
    {
        var last = Some.Alert(TransitionKind.Worsened, sequence: 2, severity: Severity.Critical);
        var receiver = (IRenewedReceiver)Create(Reaching(Port));

        await receiver.RenewAsync(new Delivery("msg_2", "am", last, 1), [Some.Alert(), last], CancellationToken.None);
        House.Time.Advance(TimeSpan.FromMinutes(10));
        await receiver.RenewAsync(new Delivery("msg_2", "am", last, 1), [Some.Alert(), last], CancellationToken.None);

        Stub.Received.Select(request => Alerts(request).Select(Summary)).ShouldBe(
            [["critical until 2026-03-02T22:00:00Z", "high until 2026-03-02T21:55:00Z"], ["critical until 2026-03-02T22:10:00Z"]]);
    }

    [Fact]
    public async Task Every_instance_is_told_and_one_that_has_it_is_enough()
    {
        await using var other = await ReceiverStub.StartAsync();
        Stub.Queue(ReceiverStub.Status(503));

        var outcome = await SendAsync(configure: options => (AlertmanagerOptions)options with { Urls = [Stub.Address, other.Address] });

        outcome.Verdict.ShouldBe(DeliveryVerdict.Delivered);
        outcome.Detail.ShouldBe("HTTP 200 from 1 of 2 instances; the others: HTTP 503");
        other.Received.ShouldHaveSingleItem().Path.ShouldBe("/api/v2/alerts");
    }

    [Fact]
    public async Task With_no_instance_left_what_another_try_can_mend_is_tried_again()
    {
        await using var other = await ReceiverStub.StartAsync();
        other.Default = ReceiverStub.Status(400);
        Stub.Queue(ReceiverStub.Status(503));

        (await SendAsync(configure: options => (AlertmanagerOptions)options with { Urls = [other.Address, Stub.Address] })).Verdict.ShouldBe(DeliveryVerdict.Retry);
    }

    [Theory]
    [InlineData("<html>Sign in to the guest network</html>")]
    [InlineData("""{"code":601,"message":"parsing alerts body failed"}""")]
    public async Task A_good_status_with_an_answer_of_somebody_else_is_an_error(string body)
        => (await AnsweredAsync(200, body)).Reason.ShouldBe(DeliveryReason.BadAnswer);

    private protected override HttpReceiverOptions Configure(Secret url)
        => new AlertmanagerOptions { Kind = "alertmanager", Urls = [url.Reveal()], User = "watch", Password = new Secret("planted-password") };

    private static List<JsonElement> Alerts(ReceivedRequest request) => [.. JsonDocument.Parse(request.Body).RootElement.EnumerateArray()];

    private static string Summary(JsonElement alert)
        => $"{alert.GetProperty("labels").GetProperty("severity").GetString()} until {alert.GetProperty("endsAt").GetString()}";

    private List<JsonElement> Alerts() => Alerts(Stub.Received.Single());
}
