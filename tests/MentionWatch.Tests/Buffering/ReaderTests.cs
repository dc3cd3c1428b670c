using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources;
using MentionWatch.Tests.Buffering.Support;
using StackExchange.Redis;

namespace MentionWatch.Tests.Buffering;

public sealed class ReaderTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly DateTimeOffset Recent = Some.Now.AddMinutes(-5);

    [Fact]
    public async Task A_cursor_is_read_as_it_was_committed_and_starts_at_the_start()
    {
        await using var house = await redis.OpenAsync();
        var cursors = new CursorStore(house.Connection);

        (await cursors.ReadAsync("news")).IsStart.ShouldBeTrue();
        await cursors.CommitAsync("news", new SourceCursor("page 7"));

        (await cursors.ReadAsync("news")).ShouldBe(new SourceCursor("page 7"));
        (await cursors.ReadAsync("other")).IsStart.ShouldBeTrue();
    }

    [Fact]
    public async Task A_brand_is_on_the_list_of_changes_until_that_very_change_is_settled()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent));
        var first = (await house.Changed.ReadAsync()).Single();
        first.Brand.ShouldBe("acme");

        await AppendAndDrainAsync(house, Some.Mention(2, Recent));
        await house.Changed.SettleAsync("acme", first.Version);
        var second = (await house.Changed.ReadAsync()).Single();
        second.Version.ShouldBeGreaterThan(first.Version);

        await house.Changed.SettleAsync("acme", second.Version);
        (await house.Changed.ReadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mention_seen_before_changes_nothing()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent));
        await house.Changed.SettleAsync("acme", (await house.Changed.ReadAsync()).Single().Version);

        await AppendAndDrainAsync(house, Some.Mention(1, Recent));

        (await house.Changed.ReadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_new_is_counted_although_others_of_its_batch_were_counted_before()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent, "bad", "ana"), Some.Mention(2, Recent.AddHours(-200), "bad", "ben"));

        await AppendAndDrainAsync(
            house,
            Some.Mention(1, Recent, "bad", "ana") with { Engagement = new Engagement(Likes: 7) },
            Some.Mention(2, Recent.AddHours(-200), "bad", "ben"),
            Some.Mention(3, Recent, "bad", "eva"),
            Some.Mention(3, Recent, "bad", "eva"));

        (await house.Counts.ReadAsync("acme", Recent.ToUnixTimeSeconds() / 60, 1)).Single().ShouldBe(new(2, 2, 0, 2, 2));
        (await house.Counts.ReadAsync("acme", Recent.AddHours(-200).ToUnixTimeSeconds() / 60, 1)).Single().ShouldBe(new(1, 1, 0, 1, 1));
        (await house.Posts.ReadAsync("acme", Recent, Some.Now, 10)).Single(post => post.Id == "1").Engagement.ShouldBe(new Engagement(Likes: 7));
    }

    [Fact]
    public async Task A_mention_without_a_time_is_the_same_when_it_comes_back_in_another_week()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent) with { Undated = true }, Some.Mention(2, Recent) with { Undated = true });
        house.Time.Advance(TimeSpan.FromDays(30));
        var later = house.Time.GetUtcNow();

        await AppendAndDrainAsync(house, Some.Mention(1, later) with { Undated = true }, Some.Mention(3, later) with { Undated = true }, Some.Mention(3, later) with { Undated = true });

        (await house.Counts.ReadAsync("acme", Recent.ToUnixTimeSeconds() / 60, 1))[0].Total.ShouldBe(2);
        (await house.Counts.ReadAsync("acme", later.ToUnixTimeSeconds() / 60, 1))[0].Total.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_remembered_of_mentions_without_a_time_ends_half_a_year_after_they_came()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent) with { Undated = true });
        house.Time.Advance(TimeSpan.FromDays(181));

        await AppendAndDrainAsync(house, Some.Mention(2, house.Time.GetUtcNow()) with { Undated = true });

        ((long)await house.Connection.ExecuteAsync("ZCARD", RedisKeys.Undated(house.Partitioner.Of("acme"), "acme"))).ShouldBe(1);
    }

    [Fact]
    public async Task Backfill_is_counted_and_listed_as_late_but_is_no_change()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent) with { Backfill = true });

        (await house.Changed.ReadAsync()).ShouldBeEmpty();
        (await house.Late.ReadAsync()).Single().Hour.ShouldBe(HourOf(Recent));
        (await house.Counts.ReadAsync("acme", Recent.ToUnixTimeSeconds() / 60, 1))[0].Total.ShouldBe(1);
        (await house.Counts.ReadLiveAsync("acme", Recent.ToUnixTimeSeconds() / 60, 1))[0].ShouldBe(default);
    }

    [Fact]
    public async Task Live_mentions_leave_no_more_of_a_minute_than_five_counts()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent, "bad, refund", "ana"), Some.Mention(2, Recent, "fine", "ben"));

        var counts = await (await house.Connection.DatabaseAsync()).HashGetAllAsync(
            RedisKeys.Counts(house.Partitioner.Of("acme"), "acme", HourOf(Recent)));
        counts.Single().Name.ShouldBe((RedisValue)"g");
        ((byte[])counts.Single().Value!).ShouldBe(new byte[] { 2, 1, 1, 2, 1 });
    }

    [Fact]
    public async Task A_mention_of_an_hour_that_is_over_is_both_a_change_and_a_late_hour_until_settled()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Some.Now.AddHours(-9)), Some.Mention(2, Recent), Some.Mention(3, Some.Now));

        var late = await house.Late.ReadAsync();
        late.Select(hour => hour.Hour).ShouldBe([HourOf(Some.Now.AddHours(-9)), HourOf(Recent)], ignoreOrder: true);
        (await house.Changed.ReadAsync()).Count.ShouldBe(1);

        await house.Late.SettleAsync(late);
        (await house.Late.ReadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Negative_and_complaining_posts_are_kept_the_latest_first()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(
            house,
            Some.Mention(1, Recent, "bad service"),
            Some.Mention(2, Recent.AddMinutes(1), "a refund please"),
            Some.Mention(3, Recent.AddMinutes(2), "fine"));

        var posts = await house.Posts.ReadAsync("acme", Recent, Some.Now, 10);

        posts.Select(post => post.Id).ShouldBe(["2", "1"]);
        posts[0].IsComplaint.ShouldBeTrue();
        posts[1].Negative.ShouldBe(0.9f);
        (await house.Posts.ReadAsync("acme", Recent, Some.Now, 1)).Single().Id.ShouldBe("2");
        (await house.Posts.ReadAsync("acme", Recent, Recent.AddMinutes(1), 10)).Single().Id.ShouldBe("1");
    }

    [Fact]
    public async Task A_post_that_cannot_be_read_keeps_no_other_from_being_shown()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent, "bad service"));
        var key = RedisKeys.Posts(house.Partitioner.Of("acme"), "acme", HourOf(Recent));
        await house.Connection.ExecuteAsync("HSET", key, "77", "no post", "78", "", $"{MentionIdentity.Of("forum", "1")}e", "");

        (await house.Posts.ReadAsync("acme", Recent, Some.Now, 10)).Single().Text.ShouldBe("bad service");
        (await house.Posts.FirstNegativeAsync("acme", Recent, Some.Now)).ShouldNotBeNull().Id.ShouldBe("1");
    }

    [Fact]
    public async Task A_post_that_comes_again_only_brings_its_new_reactions()
    {
        await using var house = await redis.OpenAsync();
        var post = Some.Mention(1, Recent, "bad service");
        await AppendAndDrainAsync(house, post with { Engagement = new Engagement(Likes: 1) });
        await AppendAndDrainAsync(house, post with { Text = "fine", Engagement = new Engagement(Likes: 900, Reposts: 70) });

        var kept = (await house.Posts.ReadAsync("acme", Recent, Some.Now, 10)).Single();

        kept.Text.ShouldBe("bad service");
        kept.Engagement.ShouldBe(new Engagement(Likes: 900, Reposts: 70));
    }

    [Fact]
    public async Task Of_a_flood_only_so_many_posts_a_minute_are_kept()
    {
        await using var house = await redis.OpenAsync(new RedisOptions { Partitions = 2, EvidencePerMinute = 3 });
        for (var round = 0; round < 3; round++)
        {
            var first = round * 10;
            await AppendAndDrainAsync(house, [.. Enumerable.Range(first, 10).Select(id => Some.Mention(id, Recent.AddMinutes(id % 2), "bad"))]);
        }

        (await house.Posts.ReadAsync("acme", Recent, Some.Now, 100)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_long_text_is_cut_between_two_signs_a_reader_sees()
    {
        await using var house = await redis.OpenAsync();
        await AppendAndDrainAsync(house, Some.Mention(1, Recent, "bad" + string.Concat(Enumerable.Repeat("👩‍👩‍👧", 200))));

        var text = (await house.Posts.ReadAsync("acme", Recent, Some.Now, 1)).Single().Text;

        text.Length.ShouldBeLessThanOrEqualTo(600);
        text.ShouldEndWith("👩‍👩‍👧…");
    }

    private static long HourOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 3600;

    private static async Task AppendAndDrainAsync(BufferHouse house, params Mention[] mentions)
    {
        await house.AppendAsync(mentions);
        await house.DrainAsync();
    }
}
