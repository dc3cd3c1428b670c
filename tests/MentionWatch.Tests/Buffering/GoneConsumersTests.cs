using MentionWatch.Buffering;
using MentionWatch.Buffering.Pipeline;
using MentionWatch.Jobs;
using MentionWatch.Tests.Buffering.Support;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace MentionWatch.Tests.Buffering;

public sealed class GoneConsumersTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly DateTimeOffset Recent = Some.Now.AddMinutes(-5);

    [Fact]
    public async Task A_consumer_that_was_idle_too_long_is_removed_unless_it_owes_something()
    {
        await using var house = await WithAnOwingAndAnIdleConsumerAsync();
        (await ConsumersAsync(house)).ShouldBe(["idle", "owing"], ignoreOrder: true);

        await new GoneConsumers(house.Connection, house.Partitioner) { GoneAfter = TimeSpan.Zero }.RunAsync(CancellationToken.None);

        (await ConsumersAsync(house)).ShouldBe(["owing"]);
    }

    [Fact]
    public async Task A_consumer_that_was_here_within_the_hour_stays()
    {
        await using var house = await WithAnOwingAndAnIdleConsumerAsync();

        await new GoneConsumers(house.Connection, house.Partitioner).RunAsync(CancellationToken.None);

        (await ConsumersAsync(house)).ShouldBe(["idle", "owing"], ignoreOrder: true);
    }

    [Fact]
    public void It_is_part_of_the_housekeeping()
        => new ServiceCollection().AddBuffering().ShouldContain(service => service.ServiceType == typeof(IHousekeeping) && service.ImplementationType == typeof(GoneConsumers));

    /// <summary>Only one of the partitions has a stream; the others must not matter.</summary>
    private async Task<BufferHouse> WithAnOwingAndAnIdleConsumerAsync()
    {
        var house = await redis.OpenAsync();
        await house.AppendAsync(Some.Mention(1, Recent));
        var partition = house.Partitioner.Of("acme");
        (await new PartitionReader(house.Connection, "owing").ReadNewAsync(partition)).Entries.Count.ShouldBe(1);
        await house.Connection.ExecuteAsync("XGROUP", "CREATECONSUMER", RedisKeys.Stream(partition), PartitionReader.Group, "idle");
        return house;
    }

    private static async Task<IEnumerable<string>> ConsumersAsync(BufferHouse house)
    {
        var consumers = (RedisResult[])await house.Connection.ExecuteAsync(
            "XINFO", "CONSUMERS", RedisKeys.Stream(house.Partitioner.Of("acme")), PartitionReader.Group);
        return [.. consumers.Select(consumer => (string)((RedisResult[])consumer)[1]!)];
    }
}
