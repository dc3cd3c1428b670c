using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Delivering;

public sealed class ReceiverPaceTests : AlertingTest
{
    private protected override MentionWatchOptions Configuration => AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub) with { MaxPerMinute = 1 }));

    [Fact]
    public async Task A_send_that_was_allowed_and_found_nothing_to_send_is_not_used_up()
    {
        // As a worker sees it whose peek said that something is due, and whom another was faster to claim it.
        var outbox = RedisKeys.Outbox(House.Get<Partitioner>().Of("gone"), "oncall");
        await House.Get<RedisConnection>().ExecuteAsync("ZADD", outbox, House.Time.GetUtcNow().ToUnixTimeMilliseconds(), "mw:gone:rule:2026-03-02T21:40:00Z");
        await House.PumpAsync();

        await House.RaiseAsync(Some.Alert());
        await House.PumpAsync();

        Stub.Received.Count.ShouldBe(1);
    }
}
