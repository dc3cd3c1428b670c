using System.Collections.Concurrent;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Buffering.Persistence;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Alerting.Delivering;

/// <summary>What is left when a process or Redis ends at the worst moment. A house that is dropped without a word stands for a process that was killed.</summary>
public sealed class DeliveryCrashTests : AlertingTest
{
    private static readonly TimeSpan PastTheLease = OutboxQueue.LeaseTime + TimeSpan.FromSeconds(1);
    private readonly ManualTimeProvider _time = new(Some.Start.AddMinutes(15));

    private protected override MentionWatchOptions? Configuration => null;

    [Fact]
    public async Task A_process_that_ends_after_saving_leaves_the_delivery_to_the_next()
    {
        await using var first = await OpenAsync();
        await first.RaiseAsync(Some.Alert());
        await using var second = await OpenAsync();

        await second.PumpAsync();

        Stub.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_process_that_ends_after_claiming_is_followed_when_its_lease_ends()
    {
        await using var first = await OpenAsync();
        await first.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        foreach (var partition in Enumerable.Range(0, 4))
        {
            await first.Get<OutboxQueue>().ClaimAsync(partition, "oncall", 10);
        }

        await using var second = await OpenAsync();
        await second.PumpAsync();
        Stub.Received.ShouldBeEmpty();

        _time.Advance(PastTheLease);
        await second.PumpAsync();
        Ids().Distinct().Count().ShouldBe(2);
        Stub.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_process_that_ends_between_sending_and_recording_repeats_one_delivery_under_the_same_id_and_in_order()
    {
        await using var first = await OpenAsync();
        await first.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        var sent = new TaskCompletionSource();
        Stub.Queue(_ => sent.Task);
        await first.Pump.RunAsync(CancellationToken.None);
        await Stub.NextAsync();
        await first.Get<RedisConnection>().DisposeAsync();
        sent.SetResult();
        await first.Pump.WhenIdleAsync(CancellationToken.None);

        await using var second = await OpenAsync();
        _time.Advance(PastTheLease);
        await second.PumpAsync();

        var ids = Ids();
        ids.Count.ShouldBe(3);
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
    }

    [Fact]
    public async Task Redis_killed_between_sending_and_recording_costs_neither_a_loss_nor_a_repetition()
    {
        await using var house = await AlertingHouse.OpenAsync(Redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub))), TimeProvider.System);
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        var sent = new TaskCompletionSource();
        Stub.Queue(_ => sent.Task);
        await house.Pump.RunAsync(CancellationToken.None);
        await Stub.NextAsync();

        await Redis.KillAsync();
        sent.SetResult();
        await Redis.StartAgainAsync();
        await house.Pump.WhenIdleAsync(CancellationToken.None);

        Ids().Count.ShouldBe(2);
        Ids().Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task WhatRedis_forgets_before_it_was_written_was_not_sent()
    {
        await using var house = await OpenAsync();
        await house.Get<WriteBarrier>().KeepAsync([0], () => house.RaiseAsync(Some.Alert()), CancellationToken.None);
        await Redis.FillDiskAsync();
        await house.Pump.RunAsync(CancellationToken.None);

        await Redis.KillAsync();
        await Redis.StartAgainAsync();
        await house.Pump.WhenIdleAsync(CancellationToken.None);
        await Buffering.Support.RedisBack.WaitAsync(house.Get<RedisConnection>());
        await house.PumpAsync();

        Stub.Received.Count.ShouldBe(1);
        (await house.DeliveriesAsync(Some.IncidentKey)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task A_disk_that_writes_nothing_holds_an_alert_up_for_seconds_only()
    {
        var disk = new ManualTimeProvider();
        await using var house = await AlertingHouse.OpenAsync(Redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub))), _time, disk);
        await house.RaiseAsync(Some.Alert());
        await Redis.FillDiskAsync();

        await house.Pump.RunAsync(CancellationToken.None);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Stub.Received.Count == 0)
        {
            disk.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, deadline.Token);
        }

        house.Logs.At(LogLevel.Warning).ShouldContain(line => line.Contains("slow or full", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_worker_that_is_told_to_stop_gives_back_what_it_was_sending()
    {
        var hang = new TaskCompletionSource();
        var first = await OpenAsync();
        await first.RaiseAsync(Some.Alert());
        Stub.Queue(_ => hang.Task);
        await first.Pump.RunAsync(CancellationToken.None);
        await Stub.NextAsync();

        await first.Pump.StopAsync(CancellationToken.None);
        await first.DisposeAsync();
        hang.SetResult();

        await using var second = await OpenAsync();
        await second.PumpAsync();
        Stub.Received.Count.ShouldBe(2);
        Ids().Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_pumps_on_one_store_send_everything_once_and_never_the_same_delivery_at_once()
    {
        var running = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        var overlaps = 0;
        Stub.Default = async context =>
        {
            var delivery = context.Request.Headers["webhook-id"].ToString();
            Interlocked.Add(ref overlaps, running.TryAdd(delivery, 0) ? 0 : 1);
            await Task.Yield();
            running.TryRemove(delivery, out _);
        };
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        foreach (var number in Enumerable.Range(0, 40))
        {
            var brand = $"brand{number}";
            await first.RaiseAsync(Some.Alert(brand: brand), Some.Alert(TransitionKind.Worsened, 2, brand: brand), Some.Alert(TransitionKind.Resolved, 3, brand: brand));
        }

        while (Stub.Received.Count < 120)
        {
            await Task.WhenAll(first.PumpAsync(), second.PumpAsync());
        }

        await Task.WhenAll(first.PumpAsync(), second.PumpAsync());
        overlaps.ShouldBe(0);
        Ids().Distinct().Count().ShouldBe(120);
        Ids().Count.ShouldBe(120);
        foreach (var sequences in Stub.Received.Select(Transition).GroupBy(transition => transition.Key, transition => transition.Sequence))
        {
            sequences.ShouldBe([1, 2, 3]);
        }
    }

    private static (string Key, int Sequence) Transition(ReceivedRequest request)
    {
        using var body = System.Text.Json.JsonDocument.Parse(request.Body);
        var data = body.RootElement.GetProperty("data");
        return (data.GetProperty("alertKey").GetString()!, data.GetProperty("sequence").GetInt32());
    }

    private List<string> Ids() => [.. Stub.Received.Select(request => request.Headers["webhook-id"])];

    private Task<AlertingHouse> OpenAsync() => AlertingHouse.OpenAsync(Redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub))), _time);
}
