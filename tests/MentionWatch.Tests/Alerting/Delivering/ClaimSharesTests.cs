using MentionWatch.Alerting.Delivering;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Tests.Alerting.Delivering;

public sealed class ClaimSharesTests
{
    [Fact]
    public void The_more_urgent_goes_first_wherever_it_is()
        => ClaimShares.Of([Depth(0, 9, 0, 0), Depth(0, 0, 0, 9), Depth(2, 0, 0, 0)], available: 3, first: 0).ShouldBe([1, 0, 2]);

    [Fact]
    public void Among_equals_each_partition_gives_one_in_turn()
        => ClaimShares.Of([Depth(9, 0, 0, 0), Depth(9, 0, 0, 0), Depth(1, 0, 0, 0)], available: 6, first: 1).ShouldBe([2, 3, 1]);

    [Fact]
    public void Where_there_is_room_for_all_all_are_claimed()
        => ClaimShares.Of([Depth(1, 2, 0, 1), Depth(0, 0, 0, 3)], available: 50, first: 7).ShouldBe([4, 3]);

    [Fact]
    public void With_no_room_nothing_is() => ClaimShares.Of([Depth(1, 2, 0, 1)], available: 0, first: 0).ShouldBe([0]);

    private static OutboxDepth Depth(params long[] due) => new(0, "oncall", due.Sum(), OldestDueAt: null, due);
}
