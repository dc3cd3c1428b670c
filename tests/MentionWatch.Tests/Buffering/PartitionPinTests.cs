using MentionWatch.Buffering;

namespace MentionWatch.Tests.Buffering;

public sealed class PartitionPinTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task Another_number_of_partitions_than_the_data_has_is_refused_and_both_numbers_are_named()
    {
        await using var house = await redis.OpenAsync();
        await PartitionPin.DemandAsync(house.Connection, 16);
        await PartitionPin.DemandAsync(house.Connection, 16);

        var refusal = await Should.ThrowAsync<RedisUnusableException>(() => PartitionPin.DemandAsync(house.Connection, 32));

        refusal.Message.ShouldContain("Redis.Partitions is 32");
        refusal.Message.ShouldContain("written with 16");
    }
}
