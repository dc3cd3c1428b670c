using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Alerting.Delivering;

public sealed class DeliveryPumpTests : IAsyncLifetime
{
    private RedisServer _redis = null!;
    private ReceiverStub _stub = null!;
    private ReceiverStub _other = null!;

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _stub = await ReceiverStub.StartAsync();
        _other = await ReceiverStub.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _stub.DisposeAsync();
        await _other.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task A_saved_transition_arrives_once()
    {
        await using var house = await OneReceiverAsync();
        await house.RaiseAsync(Some.Alert());

        await house.PumpAsync();
        await house.PumpAsync();

        Types(_stub).ShouldBe(["crisis.triggered"]);
        house.Logs.At(LogLevel.Information).ShouldContain(line => line.Contains("delivered to oncall at attempt 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Transitions_of_an_incident_arrive_in_order_although_the_first_fails_at_first()
    {
        await using var house = await OneReceiverAsync();
        _stub.Queue(ReceiverStub.Status(500), ReceiverStub.Status(503));
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2), Some.Alert(TransitionKind.Resolved, 3));

        await PumpForAsync(house, TimeSpan.FromMinutes(4));

        Types(_stub).ShouldBe(["crisis.triggered", "crisis.triggered", "crisis.triggered", "crisis.updated", "crisis.resolved"]);
        Ids(_stub.Received.Take(3)).Distinct().ShouldHaveSingleItem();
        Ids(_stub.Received.Skip(2)).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_wait_that_was_asked_for_is_over()
    {
        await using var house = await OneReceiverAsync();
        _stub.Queue(ReceiverStub.Status(429, "", ("Retry-After", "120")));
        await house.RaiseAsync(Some.Alert());
        await house.PumpAsync();

        house.Time.Advance(TimeSpan.FromSeconds(119));
        await house.PumpAsync();
        _stub.Received.Count.ShouldBe(1);

        house.Time.Advance(TimeSpan.FromSeconds(1));
        await house.PumpAsync();
        _stub.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_failing_receiver_is_loud_once_then_quiet_and_its_recovery_is_said()
    {
        await using var house = await OneReceiverAsync();
        _stub.Queue(Enumerable.Repeat(ReceiverStub.Status(503), 3));
        await house.RaiseAsync(Some.Alert());

        await PumpForAsync(house, TimeSpan.FromMinutes(5));

        house.Logs.At(LogLevel.Warning).ShouldHaveSingleItem().ShouldContain("Receiver oncall fails: HTTP 503");
        house.Logs.At(LogLevel.Debug).Count(line => line.Contains("fails", StringComparison.Ordinal)).ShouldBe(2);
        house.Logs.At(LogLevel.Information).ShouldContain(line => line.Contains("oncall works again", StringComparison.Ordinal) && line.Contains("3 failures", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_delivered_is_told_once_to_the_fallback_with_the_reason()
    {
        await using var house = await WithFallbackAsync();
        _stub.Default = ReceiverStub.Status(404);
        await house.RaiseAsync(Some.Alert(severity: Severity.High));

        await PumpForAsync(house, TimeSpan.FromMinutes(3));

        _stub.Received.Count.ShouldBe(1);
        var told = _other.Received.Where(request => request.Text.Contains("delivery.failed", StringComparison.Ordinal)).ShouldHaveSingleItem();
        JsonDocument.Parse(told.Body).RootElement.GetProperty("data").GetProperty("undelivered").GetRawText().ShouldBe("""{"receiver":"oncall","reason":"HTTP 404"}""");
        house.Logs.At(LogLevel.Error).ShouldHaveSingleItem().ShouldContain("Told instead: backup");
        (await house.DeliveriesAsync(Some.IncidentKey)).ShouldContain(delivery => delivery.Receiver == "oncall" && delivery.State == DeliveryState.Failed);
    }

    [Fact]
    public async Task A_receiver_that_stays_down_is_given_up_when_its_budget_is_spent_and_the_next_transition_is_tried()
    {
        await using var house = await WithFallbackAsync();
        _stub.Default = ReceiverStub.Status(500);
        await house.RaiseAsync(Some.Alert(severity: Severity.Critical), Some.Alert(TransitionKind.Worsened, 2, severity: Severity.Critical));

        await PumpForAsync(house, TimeSpan.FromMinutes(7));
        _stub.Default = ReceiverStub.Status(200);
        await PumpForAsync(house, TimeSpan.FromMinutes(2));

        var deliveries = await house.DeliveriesAsync(Some.IncidentKey);
        deliveries.Where(delivery => delivery.Receiver == "oncall").Select(delivery => delivery.State).ShouldBe([DeliveryState.Failed, DeliveryState.Delivered]);
        Types(_other).Count(type => type == "delivery.failed").ShouldBe(1);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_left_alone_until_its_configuration_changes()
    {
        await using var house = await WithFallbackAsync();
        _stub.Queue(ReceiverStub.Status(410));
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        await house.PumpAsync();
        await house.PumpAsync();
        _stub.Received.Count.ShouldBe(1);
        house.Logs.At(LogLevel.Error).ShouldContain(line => line.Contains("oncall says that it is gone", StringComparison.Ordinal));

        house.Options.Change(AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(_stub, "/new"))));
        await house.RaiseAsync(Some.Alert(TransitionKind.Worsened, 3));
        await house.PumpAsync();

        _stub.Received[^1].Path.ShouldBe("/new");
    }

    [Fact]
    public async Task A_receiver_that_hangs_holds_up_nobody()
    {
        var hang = new TaskCompletionSource();
        await using var house = await AlertingHouse.OpenAsync(
            _redis, AlertingHouse.Configured(("hanging", AlertingHouse.Webhook(_stub) with { MaxConcurrency = 1 }), ("oncall", AlertingHouse.Webhook(_other))));
        _stub.Default = _ => hang.Task;
        await house.RaiseAsync(Some.Alert());
        await house.Pump.RunAsync(CancellationToken.None);
        await _stub.NextAsync();

        await house.RaiseAsync(Some.Alert(brand: "another"), Some.Alert(TransitionKind.Worsened, 2));
        for (var told = 0; told < 3; told++)
        {
            await house.Pump.RunAsync(CancellationToken.None);
            await _other.NextAsync();
        }

        _stub.Received.Count.ShouldBe(1);
        hang.SetResult();
        await house.Pump.WhenIdleAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Secrets_are_in_no_log_line_and_in_no_record()
    {
        await using var house = await AlertingHouse.OpenAsync(_redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(_stub, "/planted-secret?key=planted-secret"))));
        _stub.Queue(
            ReceiverStub.Status(500, $"{_stub.Address}/planted-secret {AlertingHouse.Secret}"),
            context =>
            {
                context.Abort();
                return Task.CompletedTask;
            },
            ReceiverStub.Status(403, "planted-secret"));
        await house.RaiseAsync(Some.Alert());

        await PumpForAsync(house, TimeSpan.FromMinutes(4));

        _stub.Received.Count.ShouldBe(3);
        house.Logs.Lines.ShouldAllBe(line => !line.Contains("planted-secret", StringComparison.Ordinal) && !line.Contains(AlertingHouse.Secret, StringComparison.Ordinal));
        (await house.DeliveriesAsync(Some.IncidentKey)).ShouldAllBe(record => !record.ToString().Contains("planted", StringComparison.Ordinal));
    }

    private static async Task PumpForAsync(AlertingHouse house, TimeSpan span)
    {
        var end = house.Time.GetUtcNow() + span;
        while (house.Time.GetUtcNow() < end)
        {
            await house.PumpAsync();
            house.Time.Advance(TimeSpan.FromSeconds(15));
        }

        await house.PumpAsync();
    }

    private static IEnumerable<string> Types(ReceiverStub stub) => stub.Received.Select(request =>
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.GetProperty("type").GetString()!;
    });

    private static IEnumerable<string> Ids(IEnumerable<ReceivedRequest> requests) => requests.Select(request => request.Headers["webhook-id"]);

    private Task<AlertingHouse> OneReceiverAsync() => AlertingHouse.OpenAsync(_redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(_stub))));

    private Task<AlertingHouse> WithFallbackAsync() => AlertingHouse.OpenAsync(
        _redis,
        AlertingHouse.Configured(
            new AlertsOptions { Fallback = "backup" },
            ("oncall", AlertingHouse.Webhook(_stub)),
            ("backup", AlertingHouse.Webhook(_other) with { Brands = ["none"] })));
}
