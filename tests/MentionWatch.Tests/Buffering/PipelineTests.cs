using MentionWatch.Buffering;
using MentionWatch.Buffering.Payloads;
using MentionWatch.Buffering.Pipeline;
using MentionWatch.Tests.Buffering.Support;
using StackExchange.Redis;

namespace MentionWatch.Tests.Buffering;

public sealed class PipelineTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly DateTimeOffset Recent = Some.Now.AddMinutes(-5);

    [Fact]
    public async Task Another_worker_takes_over_what_a_dead_one_read_and_never_finished()
    {
        await using var house = await redis.OpenAsync();
        await house.AppendAsync(Some.Mention(1, Recent));
        var partition = house.Partitioner.Of("acme");
        (await new PartitionReader(house.Connection, "dead").ReadNewAsync(partition)).Entries.Count.ShouldBe(1);

        var heir = house.Consumer("heir");
        await heir.StepAsync(partition, CancellationToken.None);
        (await TotalAsync(house)).ShouldBe(0);

        (await new PartitionReader(house.Connection, "heir").ClaimAsync(partition, TimeSpan.Zero)).ShouldBeTrue();
        heir.Owe(partition);
        await heir.StepAsync(partition, CancellationToken.None);
        (await TotalAsync(house)).ShouldBe(1);
    }

    [Fact]
    public async Task A_worker_that_starts_again_under_its_name_first_finishes_what_it_owes()
    {
        await using var house = await redis.OpenAsync();
        await house.AppendAsync(Some.Mention(1, Recent));
        var partition = house.Partitioner.Of("acme");
        await new PartitionReader(house.Connection, "local").ReadNewAsync(partition);

        await house.Consumer("local").StepAsync(partition, CancellationToken.None);

        (await TotalAsync(house)).ShouldBe(1);
        (await house.WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_two_workers_both_process_is_counted_once_and_leaves_the_backlog_once()
    {
        await using var house = await redis.OpenAsync();
        await house.AppendAsync(Some.Mention(1, Recent), Some.Mention(2, Recent));
        var partition = house.Partitioner.Of("acme");
        await new PartitionReader(house.Connection, "one").ReadNewAsync(partition);

        await Task.WhenAll(
            house.Consumer("one").StepAsync(partition, CancellationToken.None),
            house.Consumer("one").StepAsync(partition, CancellationToken.None));

        (await TotalAsync(house)).ShouldBe(2);
        (await house.WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_unreadable_entry_is_put_aside_and_the_rest_goes_on()
    {
        await using var house = await redis.OpenAsync();
        var partition = house.Partitioner.Of("acme");
        var entry = new EntryPayload();
        entry.Add("nonsense"u8);
        entry.Add(MentionPayload.Encode(new BrandMention("acme", Some.Mention(1, Recent)), new PayloadWriter()));
        await house.Connection.EvaluateAsync(
            MentionWatch.Buffering.Scripts.RedisScript.Append, [RedisKeys.Stream(partition), RedisKeys.Waiting(partition)], [entry.ToArray(), entry.Mentions]);

        await house.DrainAsync();

        (await TotalAsync(house)).ShouldBe(1);
        ((long)await house.Connection.ExecuteAsync("XLEN", RedisKeys.DeadLetters(partition))).ShouldBe(1);
    }

    [Fact]
    public async Task A_mention_on_which_the_classifier_fails_is_put_aside_alone()
    {
        await using var house = await redis.OpenAsync();
        await house.AppendAsync(Some.Mention(1, Recent), Some.Mention(2, Recent, "crash"), Some.Mention(3, Recent));

        await house.DrainAsync();

        (await TotalAsync(house)).ShouldBe(2);
        ((long)await house.Connection.ExecuteAsync("XLEN", RedisKeys.DeadLetters(house.Partitioner.Of("acme")))).ShouldBe(1);
    }

    [Fact]
    public async Task Mentions_older_than_the_retention_are_not_counted_and_do_not_stay()
    {
        await using var house = await redis.OpenAsync();
        var old = Some.Now - house.Options.Retention - TimeSpan.FromMinutes(1);
        await house.AppendAsync(Some.Mention(1, old));

        await house.DrainAsync();

        (await house.Counts.ReadAsync("acme", old.ToUnixTimeSeconds() / 60, 1))[0].Total.ShouldBe(0);
    }

    [Fact]
    public async Task Whatever_remains_in_redis_is_bounded_by_a_lifetime_or_by_the_number_of_partitions()
    {
        await using var house = await redis.OpenAsync();
        await house.AppendAsync(Enumerable.Range(0, 2_000).Select(id => Some.Mention(id, Recent.AddDays(-id % 20), "bad refund", $"author{id}")));
        await house.DrainAsync();

        string[] lasting = [":stream", ":waiting", ":changed", ":dead"];
        foreach (var key in (RedisValue[])(await house.Connection.ExecuteAsync("KEYS", "*"))!)
        {
            var ttl = (long)await house.Connection.ExecuteAsync("TTL", (RedisKey)(string)key!);
            (ttl > 0 || lasting.Any(((string)key!).EndsWith)).ShouldBeTrue($"{key} has no lifetime");
        }
    }

    [Fact]
    public async Task The_backlog_is_the_number_of_mentions_that_wait()
    {
        await using var house = await redis.OpenAsync();
        await house.AppendAsync(Enumerable.Range(0, 150).Select(id => Some.Mention(id, Recent)));
        (await house.Backlog.ReadAsync()).ShouldBe(150);

        await house.DrainAsync();
        house.Time.Advance(TimeSpan.FromSeconds(2));
        (await house.Backlog.ReadAsync()).ShouldBe(0);
    }

    private static async Task<int> TotalAsync(BufferHouse house)
        => (await house.Counts.ReadAsync("acme", Recent.ToUnixTimeSeconds() / 60, 1))[0].Total;
}
