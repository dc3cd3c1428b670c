using MentionWatch.Alerting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Outbox;

/// <summary>How many sends there are at a time, for all workers together.</summary>
public sealed class PaceStoreTests : AlertingTest
{
    private static readonly Pace OneASecond = new(60, 4);

    private PaceStore Store => House.Get<PaceStore>();

    [Fact]
    public async Task After_a_pause_there_is_a_burst_and_then_one_for_each_interval()
    {
        (await TakeAsync(3)).ShouldBe(3);
        (await TakeAsync(3)).ShouldBe(1);
        (await TakeAsync(1)).ShouldBe(0);

        House.Time.Advance(TimeSpan.FromMilliseconds(999));
        (await TakeAsync(1)).ShouldBe(0);
        House.Time.Advance(TimeSpan.FromMilliseconds(1));
        (await TakeAsync(5)).ShouldBe(1);

        House.Time.Advance(TimeSpan.FromMinutes(1));
        (await TakeAsync(100)).ShouldBe(4);
    }

    [Fact]
    public async Task A_receiver_that_asks_to_wait_gets_nothing_until_then_and_then_one()
    {
        await Store.PauseAsync("oncall", OneASecond, TimeSpan.FromSeconds(30));
        (await TakeAsync(1)).ShouldBe(0);

        House.Time.Advance(TimeSpan.FromSeconds(29));
        (await TakeAsync(1)).ShouldBe(0);
        House.Time.Advance(TimeSpan.FromSeconds(1));
        (await TakeAsync(4)).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_limit_there_are_as_many_as_wanted_except_during_a_wait()
    {
        (await Store.TakeAsync("free", Pace.Unlimited, 500)).ShouldBe(500);

        await Store.PauseAsync("free", Pace.Unlimited, TimeSpan.FromSeconds(5));
        (await Store.TakeAsync("free", Pace.Unlimited, 500)).ShouldBe(0);

        House.Time.Advance(TimeSpan.FromSeconds(5));
        (await Store.TakeAsync("free", Pace.Unlimited, 500)).ShouldBe(500);
    }

    [Fact]
    public async Task A_shorter_wait_does_not_end_a_longer_one()
    {
        await Store.PauseAsync("oncall", OneASecond, TimeSpan.FromSeconds(30));
        await Store.PauseAsync("oncall", OneASecond, TimeSpan.FromSeconds(5));

        House.Time.Advance(TimeSpan.FromSeconds(10));
        (await TakeAsync(1)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_given_back_can_be_taken_again()
    {
        (await TakeAsync(4)).ShouldBe(4);

        await Store.ReturnAsync("oncall", OneASecond, 3);

        (await TakeAsync(4)).ShouldBe(3);
        (await TakeAsync(1)).ShouldBe(0);
    }

    [Fact]
    public async Task More_than_was_taken_cannot_be_given_back()
    {
        (await TakeAsync(1)).ShouldBe(1);

        await Store.ReturnAsync("oncall", OneASecond, 100);

        (await TakeAsync(100)).ShouldBe(4);
    }

    [Fact]
    public async Task Giving_back_does_not_shorten_a_wait()
    {
        (await TakeAsync(4)).ShouldBe(4);
        await Store.PauseAsync("oncall", OneASecond, TimeSpan.FromSeconds(30));

        await Store.ReturnAsync("oncall", OneASecond, 4);

        House.Time.Advance(TimeSpan.FromSeconds(29));
        (await TakeAsync(1)).ShouldBe(0);
        House.Time.Advance(TimeSpan.FromSeconds(1));
        (await TakeAsync(4)).ShouldBe(1);
    }

    private Task<int> TakeAsync(int wanted) => Store.TakeAsync("oncall", OneASecond, wanted);
}
