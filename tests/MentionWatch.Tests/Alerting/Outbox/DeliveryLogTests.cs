using MentionWatch.Alerting;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Outbox;

/// <summary>What is written down of deliveries, and how one is made again.</summary>
public sealed class DeliveryLogTests : AlertingTest
{
    private const int Kept = 1_000;

    private DeliveryLog Log => House.Get<DeliveryLog>();

    private protected override MentionWatchOptions Configuration
        => AlertingHouse.Configured(new AlertsOptions { KeepDeliveries = Kept }, ("oncall", AlertingHouse.Webhook(Stub)), ("other", AlertingHouse.Webhook(Stub) with { Brands = ["another"] }));

    [Fact]
    public async Task Every_attempt_is_kept_with_its_time_answer_and_duration()
    {
        Stub.Queue(
            ReceiverStub.Status(503),
            context =>
            {
                House.Time.Advance(TimeSpan.FromSeconds(2));
                context.Abort();
                return Task.CompletedTask;
            });
        await House.RaiseAsync(Some.Alert());
        for (var minute = 0; minute < 3; minute++)
        {
            await House.PumpAsync();
            House.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var delivery = (await Log.ReadAsync(incident: null, receiver: null, 10)).ShouldHaveSingleItem();
        delivery.Incident.ShouldBe(Some.IncidentKey);
        delivery.Tries.Select(attempt => (attempt.Outcome, attempt.Reason)).ShouldBe([("retry", "ServerError"), ("retry", "Network"), ("delivered", "Accepted")]);
        delivery.Tries.Select(attempt => attempt.Detail).ShouldBe(["HTTP 503", "127.0.0.1 could not be reached (connection broken)", "HTTP 200"]);
        delivery.Tries.Select(attempt => attempt.Milliseconds).ShouldBe([0, 2_000, 0]);
        delivery.Tries[1].At.ShouldBe(Some.Start.AddMinutes(16));
    }

    [Fact]
    public async Task They_are_found_by_incident_and_by_receiver_the_newest_first()
    {
        await House.RaiseAsync(Some.Alert());
        await House.PumpAsync();
        House.Time.Advance(TimeSpan.FromSeconds(1));
        await House.RaiseAsync(Some.Alert(brand: "another"));
        await House.PumpAsync();

        (await ReadAsync()).ShouldBe(["another oncall", "another other", "rios oncall"], ignoreOrder: true);
        (await ReadAsync())[^1].ShouldBe("rios oncall");
        (await ReadAsync(incident: Some.IncidentKey)).ShouldBe(["rios oncall"]);
        (await ReadAsync(receiver: "other")).ShouldBe(["another other"]);
        (await ReadAsync(incident: Some.IncidentKey, receiver: "other")).ShouldBeEmpty();
        (await ReadAsync(incident: "no key")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delivery_is_made_again_under_its_id_whatever_became_of_it()
    {
        Stub.Queue(ReceiverStub.Status(404));
        await House.RaiseAsync(Some.Alert());
        await House.PumpAsync();
        var delivery = (await Log.ReadAsync(incident: null, receiver: null, 1)).Single();
        delivery.State.ShouldBe(DeliveryState.Failed);

        (await Log.ReplayAsync(delivery)).ShouldBeTrue();
        await House.PumpAsync();

        var replayed = (await Log.FindAsync(delivery.Id)).ShouldNotBeNull();
        replayed.State.ShouldBe(DeliveryState.Delivered);
        replayed.Tries.Count.ShouldBe(2);
        Stub.Received.Select(request => request.Headers["webhook-id"]).Distinct().ShouldBe([delivery.Id]);
    }

    [Fact]
    public async Task What_waits_is_tried_at_once_and_not_twice()
    {
        Stub.Queue(ReceiverStub.Status(429, "", ("Retry-After", "3600")));
        await House.RaiseAsync(Some.Alert());
        await House.PumpAsync();
        var delivery = (await Log.ReadAsync(incident: null, receiver: null, 1)).Single();
        House.Options.Change(AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub))));
        await House.Get<RedisConnection>().ExecuteAsync("DEL", RedisKeys.Pace("oncall"));

        (await Log.ReplayAsync(delivery)).ShouldBeTrue();
        await House.PumpAsync();
        await House.PumpAsync();

        Stub.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_not_kept_any_more_is_not_made_again()
    {
        await House.RaiseAsync(Some.Alert());
        await House.PumpAsync();
        var delivery = (await Log.ReadAsync(incident: null, receiver: null, 1)).Single();
        await House.Get<RedisConnection>().ExecuteAsync("DEL", RedisKeys.Incident(House.Get<Partitioner>().Of(Some.Brand), Some.IncidentKey));

        (await Log.ReplayAsync(delivery)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_waits_is_kept_as_long_as_it_is_tried_with_all_that_waits_behind_it()
    {
        Stub.Default = ReceiverStub.Status(503);
        await House.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        var (redis, partition) = (House.Get<RedisConnection>(), House.Get<Partitioner>().Of(Some.Brand));
        var keys = (await House.DeliveriesAsync(Some.IncidentKey)).Select(delivery => RedisKeys.Delivery(partition, delivery.Id))
            .Append(RedisKeys.Lane(partition, "oncall", Some.IncidentKey)).Append(RedisKeys.Outbox(partition, "oncall")).ToArray();
        foreach (var key in keys)
        {
            await redis.ExecuteAsync("PEXPIRE", key, 60_000);
        }

        await House.PumpAsync();

        foreach (var key in keys)
        {
            ((long)await redis.ExecuteAsync("PTTL", key)).ShouldBeGreaterThan(60_000);
        }
    }

    /// <summary>Four partitions keep a quarter each; an incident that goes on and the word that waits are none of what is forgotten.</summary>
    [Fact]
    public async Task Beyond_their_number_the_oldest_are_forgotten_but_not_what_is_open_or_waits()
    {
        await House.RaiseAsync(Some.Alert());
        for (var number = 0; number < Kept / 2; number++)
        {
            var brand = $"brand{number}";
            await House.RaiseAsync(Some.Alert(brand: brand), Some.Alert(TransitionKind.Worsened, 2, brand: brand), Some.Alert(TransitionKind.Resolved, 3, brand: brand));
        }

        while (Stub.Received.Count < (3 * Kept / 2) + 1)
        {
            await House.PumpAsync();
            House.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var kept = await Log.ReadAsync(incident: null, receiver: null, 10 * Kept);
        kept.Count.ShouldBeInRange(Kept * 3 / 4, Kept);
        kept.ShouldContain(delivery => delivery.Incident == Some.IncidentKey);
        (await House.DeliveriesAsync(Some.Key("brand0"))).Count.ShouldBeLessThan(3);
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string? incident = null, string? receiver = null)
        => [.. (await Log.ReadAsync(incident, receiver, 10)).Select(delivery => $"{delivery.Incident.Split(':')[1]} {delivery.Receiver}")];
}
