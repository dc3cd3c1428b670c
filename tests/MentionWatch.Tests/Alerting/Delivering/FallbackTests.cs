using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.PagerDuty;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Buffering.Routing;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Delivering;

/// <summary>What whoever is told in place of another hears afterwards, and what it is spared.</summary>
public sealed class FallbackTests : AlertingTest
{
    private ReceiverStub _pager = null!;
    private ReceiverStub _other = null!;

    private protected override MentionWatchOptions? Configuration => null;

    private protected override async Task StartAsync()
    {
        (_pager, _other) = (await ReceiverStub.StartAsync(), await ReceiverStub.StartAsync());
        _pager.Default = ReceiverStub.Status(202, """{"status":"success"}""");
    }

    private protected override async Task StopAsync()
    {
        await _pager.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task A_pager_that_was_told_instead_closes_what_it_opened_though_the_receiver_works_again()
    {
        await using var house = await OpenAsync(new AlertsOptions { Fallback = "pager" });
        Stub.Queue(ReceiverStub.Status(400));
        await house.RaiseAsync(Some.Alert());
        await house.PumpAsync();
        await house.PumpAsync();

        await house.RaiseAsync(Some.Alert(TransitionKind.Resolved, 2));
        await house.PumpAsync();

        Stub.Received.Count.ShouldBe(2);
        Events().ShouldBe(["trigger", "resolve"]);
    }

    [Fact]
    public async Task A_pager_that_was_never_told_instead_hears_nothing()
    {
        await using var house = await OpenAsync(new AlertsOptions { Fallback = "pager" });
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Resolved, 2));

        await house.PumpAsync();

        _pager.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_digest_that_does_not_arrive_opens_nothing_at_a_pager()
    {
        await using var house = await OpenAsync(new AlertsOptions { Fallback = "pager" });
        Stub.Default = ReceiverStub.Status(400);
        await SumUpAsync(house);

        await house.PumpAsync();
        await house.PumpAsync();

        _pager.Received.ShouldBeEmpty();
        (await house.Get<DeliveryLog>().ReadAsync(incident: null, receiver: null, 10)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Failed);
        house.Logs.Lines.ShouldContain(line => line.Contains("Told instead: nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_digest_goes_to_the_common_fallback_where_the_own_one_takes_none()
    {
        await using var house = await OpenAsync(new AlertsOptions { Fallback = "other" }, own: "pager");
        Stub.Default = ReceiverStub.Status(400);
        await SumUpAsync(house);

        await house.PumpAsync();
        await house.PumpAsync();

        _pager.Received.ShouldBeEmpty();
        _other.Received.Count.ShouldBe(1);
    }

    private static async Task SumUpAsync(AlertingHouse house) => await house.Get<DigestStore>().WriteAsync(
        "oncall",
        new AlertDigest(Some.Start, Some.Start.AddHours(8),
        [
            new DigestItem { IncidentKey = Some.IncidentKey, Brand = Some.Brand, State = IncidentState.Triggered, PeakSeverity = Severity.High, StartedAt = Some.Start },
        ]),
        0);

    private IEnumerable<string> Events() => _pager.Received.Select(request =>
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.GetProperty("event_action").GetString()!;
    });

    private Task<AlertingHouse> OpenAsync(AlertsOptions alerts, string own = "") => AlertingHouse.OpenAsync(Redis, AlertingHouse.Configured(
        alerts,
        ("oncall", AlertingHouse.Webhook(Stub) with { Fallback = own }),
        ("pager", new PagerDutyOptions { Kind = "pagerduty", RoutingKey = new Secret(new string('a', 32)), Url = _pager.Address, AllowPrivateAddresses = true, Brands = ["none"] }),
        ("other", AlertingHouse.Webhook(_other) with { Brands = ["none"] })));
}
