using MentionWatch.Buffering;

namespace MentionWatch.Tests.Buffering;

public sealed class ReadyPartitionsTests
{
    private readonly ReadyPartitions _ready = new(new Partitioner(2));

    [Fact]
    public async Task A_partition_is_given_to_nobody_else_before_it_is_released()
    {
        _ready.Signal(0);
        (await TakeAsync()).ShouldBe(0);

        _ready.Signal(0);
        _ready.Signal(1);
        (await TakeAsync()).ShouldBe(1);

        var next = TakeAsync();
        next.IsCompleted.ShouldBeFalse();
        _ready.Release(0);
        (await next).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_released_without_a_signal_waits_for_one()
    {
        _ready.Signal(0);
        await TakeAsync();
        _ready.Release(0);

        var next = TakeAsync();
        next.IsCompleted.ShouldBeFalse();
        _ready.Signal(0);
        (await next).ShouldBe(0);
    }

    private Task<int> TakeAsync() => _ready.TakeAsync(CancellationToken.None).AsTask();
}
