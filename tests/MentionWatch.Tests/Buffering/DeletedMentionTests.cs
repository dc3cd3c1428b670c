using MentionWatch.Buffering;
using MentionWatch.Buffering.Persistence;
using MentionWatch.Configuration;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.Buffering;

public sealed class DeletedMentionTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly DateTimeOffset Recent = Some.Now.AddMinutes(-5);

    private static readonly MentionWatchOptions Options = new()
    {
        Brands = new Dictionary<string, BrandOptions>(StringComparer.Ordinal) { ["acme"] = new() { Names = ["Acme"] } },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_deleted_before_or_after_it_is_counted_is_counted_but_not_kept(bool before)
    {
        await using var house = await redis.OpenAsync();
        await house.AppendAsync(Some.Mention(1, Recent, "bad service"), Some.Mention(2, Recent, "bad manners"));
        if (before)
        {
            await RemoveAsync(house, "1");
            await house.DrainAsync();
        }
        else
        {
            await house.DrainAsync();
            await RemoveAsync(house, "1");
        }

        (await house.Posts.ReadAsync("acme", Recent, Some.Now, 10)).Single().Id.ShouldBe("2");
        (await house.Counts.ReadAsync("acme", Recent.ToUnixTimeSeconds() / 60, 1))[0].Negative.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_remembered_of_deletions_ends_with_the_lifetime_of_texts()
    {
        await using var house = await redis.OpenAsync();
        await RemoveAsync(house, "1");
        house.Time.Advance(Options.Redis.ContentTtl);

        await RemoveAsync(house, "2");

        var remembered = await house.Connection.ExecuteAsync("ZCARD", RedisKeys.Deleted(house.Partitioner.Of("acme")));
        ((long)remembered).ShouldBe(1);
    }

    private static Task<int> RemoveAsync(BufferHouse house, string id)
        => new PostRemover(house.Connection, house.Partitioner, new WriteBarrier(house.Connection, TimeProvider.System), house.Time)
            .RemoveAsync("forum", [new DeletedMention(id, CreatedAt: null)], Options, CancellationToken.None);
}
