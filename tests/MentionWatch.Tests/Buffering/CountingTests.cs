using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Buffering;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.Buffering;

public sealed class CountingTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly string[] Texts = ["fine", "bad", "refund please", "bad, refund"];
    private static readonly string[] Brands = ["acme", "globex"];

    [Fact]
    public void Redis_counts_as_the_counter_in_memory_whatever_the_order_the_repeats_the_batches_and_the_backfill()
    {
        var delivery = Gen.Choose(0, 60).SelectMany(id => Gen.Choose(1, 9), (id, batch) => (Id: id, Batch: batch));
        var deliveries = Gen.NonEmptyListOf(delivery);

        Prop.ForAll(deliveries.ToArbitrary(), list => AgreeAsync([.. list]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public async Task Trees_of_marks_and_authors_grow_without_losing_anybody()
    {
        await using var house = await redis.OpenAsync();
        var mentions = Enumerable.Range(0, 20_000)
            .Select(id => Some.Mention(id, Some.Now.AddSeconds(id % 3600), id % 3 == 0 ? "bad" : "fine", $"author{id % 9_000}"))
            .ToArray();

        await house.AppendAsync(mentions);
        await house.AppendAsync(mentions.Reverse());
        await house.DrainAsync();

        (await house.Counts.ReadAsync("acme", MinuteOf(Some.Now), 60)).ShouldBe(Truth(mentions, MinuteOf(Some.Now), 60));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task A_full_batch_of_negative_posts_of_one_hour_is_counted_and_kept_whole(int evidencePerMinute)
    {
        await using var house = await redis.OpenAsync(new RedisOptions { Partitions = 3, EvidencePerMinute = evidencePerMinute });
        var mentions = Enumerable.Range(1, 4096).Select(id => Some.Mention(id, Some.Now.AddMinutes(id % 60), "bad", $"author{id}")).ToArray();

        // A small entry makes the reader ask for as many of the full ones as it ever does.
        await house.AppendAsync(Some.Mention(0, Some.Now.AddHours(-5)));
        await house.DrainAsync();
        await house.AppendAsync(mentions);
        await house.DrainAsync();

        (await house.Counts.ReadAsync("acme", MinuteOf(Some.Now), 60)).ShouldBe(Truth(mentions, MinuteOf(Some.Now), 60));
        (await house.Posts.ReadAsync("acme", Some.Now, Some.Now.AddHours(1), int.MaxValue)).Count.ShouldBe(mentions.Length);
    }

    /// <summary>Every property of a mention follows from its number, so that one delivered twice is the same mention.</summary>
    private static BrandMention Numbered(int id)
    {
        var mention = Some.Mention(id, Some.Now.AddSeconds(-(id * 1_237 % 9_000)), Texts[id % 4], id % 5 == 0 ? null : $"author{id % 7}");
        return new BrandMention(Brands[id % 2], mention with { Backfill = id % 3 == 0 });
    }

    private static MinuteCounts[] Truth(IEnumerable<Mention> mentions, long firstMinute, int minutes)
    {
        var counter = new MinuteCounter();
        foreach (var mention in mentions)
        {
            var verdict = KeywordClassifier.Of(mention.Text);
            counter.Add(new CountedMention(
                (ulong)MentionIdentity.Of(mention),
                (ulong)(MentionIdentity.OfAuthor(mention.Author.Identity) ?? MentionIdentity.Of(mention)),
                mention.CreatedAt,
                verdict.Sentiment == Sentiment.Negative,
                verdict.IsComplaint));
        }

        var counts = new MinuteCounts[minutes];
        counter.Read(firstMinute, counts);
        return counts;
    }

    private static long MinuteOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / 60;

    private async Task AgreeAsync((int Id, int Batch)[] deliveries)
    {
        await using var house = await redis.OpenAsync();
        foreach (var batch in deliveries.GroupBy(delivery => delivery.Batch))
        {
            await house.Stream.AppendAsync([.. batch.Select(delivery => Numbered(delivery.Id))], CancellationToken.None);
            await house.DrainAsync();
        }

        var firstMinute = MinuteOf(Some.Now) - 180;
        foreach (var brand in Brands)
        {
            var mentions = deliveries.Select(delivery => Numbered(delivery.Id)).Where(mention => mention.Brand == brand).Select(mention => mention.Mention).ToArray();
            (await house.Counts.ReadAsync(brand, firstMinute, 200)).ShouldBe(Truth(mentions, firstMinute, 200));
            (await house.Counts.ReadLiveAsync(brand, firstMinute, 200)).ShouldBe(Truth(mentions.Where(mention => !mention.Backfill), firstMinute, 200));
        }
    }
}
