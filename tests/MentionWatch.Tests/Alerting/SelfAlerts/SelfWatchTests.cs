using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentionWatch.Tests.Alerting.SelfAlerts;

/// <summary>Troubles of the service: told once when they have lasted, and once when they are over.</summary>
public sealed class SelfWatchTests : AlertingTest
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Lasted = TimeSpan.FromMinutes(5);
    private readonly KnownTroubles _troubles = new();
    private ReceiverStub _other = null!;

    private protected override MentionWatchOptions Configuration => AlertingHouse.Configured(
        new AlertsOptions { SelfAlerts = new SelfAlertOptions { Receivers = ["oncall"] } },
        ("oncall", AlertingHouse.Webhook(Stub)),
        ("backup", AlertingHouse.Webhook(_other)));

    private protected override async Task StartAsync() => _other = await ReceiverStub.StartAsync();

    private protected override Task StopAsync() => _other.DisposeAsync().AsTask();

    [Fact]
    public async Task One_is_told_once_when_it_has_lasted_and_once_when_it_is_over()
    {
        var watch = Watch();
        _troubles.Begin(Trouble());
        await LookForAsync(watch, Lasted - Look);
        Stub.Received.ShouldBeEmpty();

        await LookForAsync(watch, TimeSpan.FromMinutes(10));
        _troubles.End();
        await LookForAsync(watch, TimeSpan.FromMinutes(20));

        Types().ShouldBe(["system.raised", "system.resolved"]);
        Data().Select(data => data.GetProperty("alertKey").GetString()).Distinct().ShouldBe(["mw:system:source-degraded:forum:2026-03-02T21:55:00Z"]);
        Data()[0].GetProperty("kind").GetString().ShouldBe("source-degraded");
        Data()[1].GetProperty("since").GetString().ShouldStartWith("It lasted 15 min");
        _other.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_attempt_is_in_the_log_of_deliveries_with_its_kind_and_apart_from_crises()
    {
        await House.RaiseAsync(Some.Alert());
        await House.PumpAsync();
        Stub.Queue(ReceiverStub.Status(500));
        var watch = Watch();
        _troubles.Begin(Trouble());
        await LookForAsync(watch, TimeSpan.FromMinutes(10));
        _troubles.End();
        await LookForAsync(watch, TimeSpan.FromMinutes(10));

        var log = await House.Get<DeliveryLog>().ReadAsync(incident: null, receiver: "oncall", 10);

        log.Select(delivery => (delivery.Kind, delivery.Sequence, delivery.State)).ShouldBe(
            [("source-degraded", 2, DeliveryState.Delivered), ("source-degraded", 1, DeliveryState.Delivered), ("crisis", 1, DeliveryState.Delivered)]);
        log[1].Tries.Select(attempt => (attempt.Outcome, attempt.Detail)).ShouldBe([("retry", "HTTP 500"), ("delivered", "HTTP 200")]);
        log[0].Id.ShouldBe(Stub.Received[^1].Headers["webhook-id"]);
        log[0].Incident.ShouldBe("mw:system:source-degraded:forum:2026-03-02T21:55:00Z");
        (await House.Get<DeliveryLog>().ReadAsync(log[0].Incident, receiver: null, 10)).Count.ShouldBe(2);
        (await House.Get<DeliveryLog>().ReplayAsync(log[0])).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_told_while_redis_was_away_is_in_the_log_when_it_is_back()
    {
        var watch = Watch();
        await Redis.KillAsync();
        _troubles.Begin(Trouble() with { Kind = TroubleKind.RedisTrouble });
        await LookForAsync(watch, TimeSpan.FromMinutes(7));
        await Redis.StartAgainAsync();
        await Buffering.Support.RedisBack.WaitAsync(House.Get<RedisConnection>());
        _troubles.End();
        await LookForAsync(watch, TimeSpan.FromMinutes(7));

        (await House.Get<DeliveryLog>().ReadAsync(incident: null, receiver: null, 10)).Select(delivery => (delivery.Kind, delivery.Sequence)).ShouldBe([("redis-trouble", 2), ("redis-trouble", 1)]);
    }

    [Fact]
    public async Task What_is_over_soon_is_told_to_nobody()
    {
        var watch = Watch();
        for (var blip = 0; blip < 3; blip++)
        {
            _troubles.Begin(Trouble() with { Since = House.Time.GetUtcNow() });
            await LookForAsync(watch, TimeSpan.FromMinutes(4));
            _troubles.End();
            await LookForAsync(watch, TimeSpan.FromMinutes(1));
        }

        Stub.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_comes_back_before_it_was_over_for_long_goes_on()
    {
        var watch = Watch();
        _troubles.Begin(Trouble());
        await LookForAsync(watch, TimeSpan.FromMinutes(10));
        _troubles.End();
        await LookForAsync(watch, TimeSpan.FromMinutes(3));
        _troubles.Begin(Trouble() with { Since = House.Time.GetUtcNow() });
        await LookForAsync(watch, TimeSpan.FromMinutes(30));

        Types().ShouldBe(["system.raised"]);
    }

    [Fact]
    public async Task Of_two_workers_one_tells_and_when_it_is_gone_the_other_sees_to_the_end()
    {
        var (first, second) = (Watch(), Watch());
        _troubles.Begin(Trouble());
        for (var look = 0; look < 60; look++)
        {
            await Task.WhenAll(first.LookAsync(CancellationToken.None), second.LookAsync(CancellationToken.None));
            House.Time.Advance(Look);
        }

        _troubles.End();
        await LookForAsync(second, TimeSpan.FromMinutes(20));

        Types().ShouldBe(["system.raised", "system.resolved"]);
    }

    [Fact]
    public async Task A_receiver_that_fails_is_told_when_it_takes_it_and_holds_up_nobody()
    {
        House.Options.Change(AlertingHouse.Configured(
            new AlertsOptions { SelfAlerts = new SelfAlertOptions { Receivers = ["oncall", "backup"] } },
            ("oncall", AlertingHouse.Webhook(Stub)),
            ("backup", AlertingHouse.Webhook(_other))));
        Stub.Queue(ReceiverStub.Status(500), ReceiverStub.Status(429));
        var watch = Watch();
        _troubles.Begin(Trouble());

        await LookForAsync(watch, TimeSpan.FromMinutes(15));

        Types().ShouldBe(["system.raised", "system.raised", "system.raised"]);
        Stub.Received.Select(request => request.Headers["webhook-id"]).Distinct().ShouldHaveSingleItem();
        _other.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Routes_alone_are_enough_to_be_told()
    {
        var options = AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub)));
        House.Options.Change(options with
        {
            Alerts = options.Alerts with { Routes = [new AlertRouteOptions { Name = "troubles", Kinds = [AlertTopic.SourceDegraded], Receivers = ["oncall"] }] },
        });
        var watch = Watch();
        _troubles.Begin(Trouble());
        await LookForAsync(watch, TimeSpan.FromMinutes(10));

        Types().ShouldBe(["system.raised"]);
    }

    [Fact]
    public async Task Kinds_that_nobody_asked_for_are_told_to_nobody()
    {
        House.Options.Change(AlertingHouse.Configured(
            new AlertsOptions { SelfAlerts = new SelfAlertOptions { Receivers = ["oncall"], Kinds = [TroubleKind.RedisTrouble] } }, ("oncall", AlertingHouse.Webhook(Stub))));
        var watch = Watch();
        _troubles.Begin(Trouble());
        await LookForAsync(watch, TimeSpan.FromMinutes(10));

        Stub.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_forgets_is_told_again_every_minute_until_it_is_over()
    {
        House.Options.Change(AlertingHouse.Configured(
            new AlertsOptions { SelfAlerts = new SelfAlertOptions { Receivers = ["am"], MinDuration = TimeSpan.Zero } },
            ("am", new AlertmanagerOptions { Kind = "alertmanager", Urls = [Stub.Address], AllowPrivateAddresses = true })));
        var watch = Watch();
        _troubles.Begin(Trouble());
        await LookForAsync(watch, TimeSpan.FromMinutes(3));
        _troubles.End();
        await LookForAsync(watch, TimeSpan.FromMinutes(3));

        Stub.Received.Count.ShouldBe(4);
        Stub.Received.ShouldAllBe(request => request.Text.Contains("MentionWatchSourceDegraded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_redis_is_away_it_is_told_all_the_same_and_told_to_be_over_when_it_is_back()
    {
        var watch = Watch();
        await Redis.KillAsync();
        _troubles.Begin(Trouble() with { Kind = TroubleKind.RedisTrouble });
        await LookForAsync(watch, TimeSpan.FromMinutes(7));
        Types().ShouldBe(["system.raised"]);

        await Redis.StartAgainAsync();
        await Buffering.Support.RedisBack.WaitAsync(House.Get<RedisConnection>());
        _troubles.End();
        await LookForAsync(watch, TimeSpan.FromMinutes(7));

        Types().ShouldBe(["system.raised", "system.resolved"]);
        (await House.Get<RedisConnection>().ExecuteAsync("EXISTS", RedisKeys.Notices)).ToString().ShouldBe("0");
    }

    [Fact]
    public async Task One_who_cannot_look_keeps_nobody_else_from_it()
    {
        var watch = new SelfWatch([new BlindFinder(), _troubles], House.Get<NoticeStore>(), House.Get<NoticeSender>(), House.Options, House.Time, NullLogger<SelfWatch>.Instance);
        _troubles.Begin(Trouble());
        await LookForAsync(watch, TimeSpan.FromMinutes(7));

        Types().ShouldBe(["system.raised"]);
    }

    private Trouble Trouble() => new(TroubleKind.SourceDegraded, "forum", House.Time.GetUtcNow(), "HTTP 503");

    /// <summary>A worker of its own on the same Redis.</summary>
    private SelfWatch Watch()
    {
        var sender = new NoticeSender(House.Get<ReceiverRegistry>(), House.Get<NoticeAudience>(), House.Get<NoticeLog>(), House.Get<AlertingMetrics>(), House.Time, NullLogger<NoticeSender>.Instance);
        return new SelfWatch([_troubles], new NoticeStore(House.Get<RedisConnection>(), House.Time), sender, House.Options, House.Time, NullLogger<SelfWatch>.Instance);
    }

    private async Task LookForAsync(SelfWatch watch, TimeSpan span)
    {
        for (var end = House.Time.GetUtcNow() + span; House.Time.GetUtcNow() < end;)
        {
            await watch.LookAsync(CancellationToken.None);
            House.Time.Advance(Look);
        }
    }

    private IReadOnlyList<string> Types() => [.. Bodies().Select(body => body.GetProperty("type").GetString()!)];

    private IReadOnlyList<JsonElement> Data() => [.. Bodies().Select(body => body.GetProperty("data"))];

    private IEnumerable<JsonElement> Bodies() => Stub.Received.Select(request => JsonSerializer.Deserialize<JsonElement>(request.Body));

    private sealed class KnownTroubles : ITroubleFinder
    {
        private Trouble? _trouble;

        public void Begin(Trouble trouble) => _trouble = trouble;

        public void End() => _trouble = null;

        public Task<IReadOnlyList<Trouble>> FindAsync(CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyList<Trouble>>(_trouble is null ? [] : [_trouble]);
    }

    private sealed class BlindFinder : ITroubleFinder
    {
        public Task<IReadOnlyList<Trouble>> FindAsync(CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
