using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Alerting.Delivering;

public sealed class DeliveryPumpTests : AlertingTest
{
    /// <summary>Deliveries that hang at once: as many as a receiver may have.</summary>
    private const int Hanging = 3;

    private ReceiverStub _other = null!;

    private protected override MentionWatchOptions? Configuration => null;

    private protected override async Task StartAsync() => _other = await ReceiverStub.StartAsync();

    private protected override Task StopAsync() => _other.DisposeAsync().AsTask();

    [Fact]
    public async Task A_saved_transition_arrives_once()
    {
        await using var house = await OneReceiverAsync();
        await house.RaiseAsync(Some.Alert());

        await house.PumpAsync();
        await house.PumpAsync();

        Types(Stub).ShouldBe(["crisis.triggered"]);
        house.Logs.At(LogLevel.Information).ShouldContain(line => line.Contains("delivered to oncall at attempt 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Transitions_of_an_incident_arrive_in_order_although_the_first_fails_at_first()
    {
        await using var house = await OneReceiverAsync();
        Stub.Queue(ReceiverStub.Status(500), ReceiverStub.Status(503));
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2), Some.Alert(TransitionKind.Resolved, 3));

        await PumpForAsync(house, TimeSpan.FromMinutes(4));

        Types(Stub).ShouldBe(["crisis.triggered", "crisis.triggered", "crisis.triggered", "crisis.updated", "crisis.resolved"]);
        Ids(Stub.Received.Take(3)).Distinct().ShouldHaveSingleItem();
        Ids(Stub.Received.Skip(2)).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_wait_that_was_asked_for_is_over()
    {
        await using var house = await OneReceiverAsync();
        Stub.Queue(ReceiverStub.Status(429, "", ("Retry-After", "120")));
        await house.RaiseAsync(Some.Alert());
        await house.PumpAsync();

        house.Time.Advance(TimeSpan.FromSeconds(119));
        await house.PumpAsync();
        Stub.Received.Count.ShouldBe(1);

        house.Time.Advance(TimeSpan.FromSeconds(1));
        await house.PumpAsync();
        Stub.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_failing_receiver_is_loud_once_then_quiet_and_its_recovery_is_said()
    {
        await using var house = await OneReceiverAsync();
        Stub.Queue(Enumerable.Repeat(ReceiverStub.Status(503), 3));
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
        Stub.Default = ReceiverStub.Status(404);
        await house.RaiseAsync(Some.Alert(severity: Severity.High));

        await PumpForAsync(house, TimeSpan.FromMinutes(3));

        Stub.Received.Count.ShouldBe(1);
        var told = _other.Received.Where(request => request.Text.Contains("delivery.failed", StringComparison.Ordinal)).ShouldHaveSingleItem();
        JsonDocument.Parse(told.Body).RootElement.GetProperty("data").GetProperty("undelivered").GetRawText().ShouldBe("""{"receiver":"oncall","reason":"HTTP 404"}""");
        house.Logs.At(LogLevel.Error).ShouldHaveSingleItem().ShouldContain("Told instead: backup");
        (await house.DeliveriesAsync(Some.IncidentKey)).ShouldContain(delivery => delivery.Receiver == "oncall" && delivery.State == DeliveryState.Failed);
    }

    [Fact]
    public async Task When_a_receiver_stays_down_the_fallback_is_told_of_each_transition_in_time_and_all_arrive_in_order_when_it_is_back()
    {
        await using var house = await WithFallbackAsync();
        Stub.Default = ReceiverStub.Status(500);
        await house.RaiseAsync(Some.Alert(severity: Severity.Critical), Some.Alert(TransitionKind.Worsened, 2, severity: Severity.Critical));

        await PumpForAsync(house, TimeSpan.FromMinutes(4));
        _other.Received.ShouldBeEmpty();
        await PumpForAsync(house, TimeSpan.FromMinutes(3));
        Types(_other).ShouldBe(["delivery.failed", "delivery.failed"]);
        house.Logs.At(LogLevel.Error).ShouldHaveSingleItem().ShouldContain("has not reached oncall for 00:05:");

        Stub.Default = ReceiverStub.Status(200);
        await PumpForAsync(house, TimeSpan.FromMinutes(2));

        Types(_other).Count().ShouldBe(2);
        Types(Stub).TakeLast(2).ShouldBe(["crisis.triggered", "crisis.updated"]);
        (await house.DeliveriesAsync(Some.IncidentKey)).ShouldAllBe(delivery => delivery.State == DeliveryState.Delivered);
    }

    [Fact]
    public async Task A_fallback_that_fails_hands_on_to_its_own()
    {
        await using var last = await ReceiverStub.StartAsync();
        await using var house = await AlertingHouse.OpenAsync(Redis, AlertingHouse.Configured(
            new AlertsOptions { Fallback = "backup" },
            ("oncall", AlertingHouse.Webhook(Stub)),
            ("backup", AlertingHouse.Webhook(_other) with { Brands = ["none"], Fallback = "boss" }),
            ("boss", AlertingHouse.Webhook(last) with { Brands = ["none"] })));
        (Stub.Default, _other.Default, last.Default) = (ReceiverStub.Status(404), ReceiverStub.Status(403), ReceiverStub.Status(401));
        await house.RaiseAsync(Some.Alert());

        await PumpForAsync(house, TimeSpan.FromMinutes(2));

        (Stub.Received.Count, _other.Received.Count, last.Received.Count).ShouldBe((1, 1, 1));
        last.Received.Single().Text.ShouldContain("\"undelivered\":{\"receiver\":\"backup\",\"reason\":\"HTTP 403\"}");
    }

    [Fact]
    public async Task A_receiver_that_asks_to_wait_is_sent_nothing_else_meanwhile()
    {
        await using var house = await OneReceiverAsync();
        Stub.Queue(ReceiverStub.Status(429, "", ("Retry-After", "60")));
        await house.RaiseAsync(Some.Alert());
        await house.PumpAsync();

        await house.RaiseAsync(Some.Alert(brand: "another"));
        await PumpForAsync(house, TimeSpan.FromSeconds(45));
        Stub.Received.Count.ShouldBe(1);

        house.Time.Advance(TimeSpan.FromSeconds(15));
        await house.PumpAsync();
        Stub.Received.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_left_alone_until_its_configuration_changes()
    {
        await using var house = await WithFallbackAsync();
        Stub.Queue(ReceiverStub.Status(410));
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        await house.PumpAsync();
        await house.PumpAsync();
        Stub.Received.Count.ShouldBe(1);
        house.Logs.At(LogLevel.Error).ShouldContain(line => line.Contains("oncall says that it is gone", StringComparison.Ordinal));

        house.Options.Change(AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub, "/new"))));
        await house.RaiseAsync(Some.Alert(TransitionKind.Worsened, 3));
        await house.PumpAsync();

        Stub.Received[^1].Path.ShouldBe("/new");
    }

    [Fact]
    public async Task A_receiver_that_hangs_holds_up_nobody()
    {
        var hang = new TaskCompletionSource();
        await using var house = await AlertingHouse.OpenAsync(
            Redis, AlertingHouse.Configured(("hanging", AlertingHouse.Webhook(Stub) with { MaxConcurrency = Hanging }), ("oncall", AlertingHouse.Webhook(_other) with { MaxConcurrency = Hanging })));
        Stub.Default = _ => hang.Task;
        foreach (var number in Enumerable.Range(0, 2 * Hanging))
        {
            await house.RaiseAsync(Some.Alert(brand: $"brand{number}"));
        }

        for (var told = 0; told < 2 * Hanging; told++)
        {
            await house.Pump.RunAsync(CancellationToken.None);
            await _other.NextAsync();
        }

        _other.Received.Count.ShouldBe(2 * Hanging);
        Stub.Received.Count.ShouldBeLessThanOrEqualTo(Hanging);
        hang.SetResult();
        await house.Pump.WhenIdleAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_an_earlier_version_queued_is_delivered()
    {
        await using var house = await OneReceiverAsync();
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        var (redis, partition) = (house.Get<RedisConnection>(), house.Get<Partitioner>().Of(Some.Brand));
        foreach (var delivery in await house.DeliveriesAsync(Some.IncidentKey))
        {
            await redis.ExecuteAsync("HDEL", RedisKeys.Delivery(partition, delivery.Id), "queued", "urgency");
        }

        await redis.ExecuteAsync("ZADD", RedisKeys.Outbox(partition, "oncall"), house.Time.GetUtcNow().ToUnixTimeMilliseconds(), Some.IncidentKey);
        Stub.Queue(ReceiverStub.Status(500));
        await PumpForAsync(house, TimeSpan.FromMinutes(2));

        Types(Stub).ShouldBe(["crisis.triggered", "crisis.triggered", "crisis.updated"]);
    }

    [Fact]
    public async Task Secrets_are_in_no_log_line_and_in_no_record()
    {
        await using var house = await AlertingHouse.OpenAsync(Redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub, "/planted-secret?key=planted-secret"))));
        Stub.Queue(
            ReceiverStub.Status(500, $"{Stub.Address}/planted-secret {AlertingHouse.Secret}"),
            context =>
            {
                context.Abort();
                return Task.CompletedTask;
            },
            ReceiverStub.Status(403, "planted-secret"));
        await house.RaiseAsync(Some.Alert());

        await PumpForAsync(house, TimeSpan.FromMinutes(4));

        Stub.Received.Count.ShouldBe(3);
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

    private Task<AlertingHouse> OneReceiverAsync() => AlertingHouse.OpenAsync(Redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub))));

    private Task<AlertingHouse> WithFallbackAsync() => AlertingHouse.OpenAsync(
        Redis,
        AlertingHouse.Configured(
            new AlertsOptions { Fallback = "backup" },
            ("oncall", AlertingHouse.Webhook(Stub)),
            ("backup", AlertingHouse.Webhook(_other) with { Brands = ["none"] })));
}
