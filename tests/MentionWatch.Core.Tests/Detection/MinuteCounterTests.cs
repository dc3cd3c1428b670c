using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Tests.Detection;

public sealed class MinuteCounterTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Thirty_posts_of_one_angry_author_are_one_negative_author()
    {
        var counter = new MinuteCounter();
        for (var i = 0; i < 30; i++)
        {
            counter.Add(new CountedMention((ulong)i, 7, Start.AddMinutes(i), Negative: true, Complaint: true));
        }

        Sum(counter).ShouldBe(new MinuteCounts(30, 30, 30, 1, 1));
    }

    [Fact]
    public void A_mention_that_comes_again_is_counted_once()
    {
        var counter = new MinuteCounter();
        var mention = new CountedMention(1, 7, Start, Negative: false, Complaint: false);

        counter.Add(mention).ShouldBeTrue();
        counter.Add(mention).ShouldBeFalse();
        Sum(counter).ShouldBe(new MinuteCounts(1, 0, 0, 1, 0));
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        var mention = from id in Gen.Choose(0, 40)
                      from author in Gen.Choose(0, 6)
                      from minute in Gen.Choose(0, 150)
                      from negative in Gen.Elements(true, false)
                      select new CountedMention((ulong)id, (ulong)author, Start.AddMinutes(minute), negative, negative);
        var unique = mention.ListOf().Select(all => all.DistinctBy(one => one.Id).ToArray());
        var inAnyOrder = from mentions in unique
                         from shuffled in Gen.Shuffle(mentions)
                         select (mentions, shuffled);
        Prop.ForAll(inAnyOrder.ToArbitrary(), pair => Counts(pair.mentions).SequenceEqual(Counts(pair.shuffled))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_author_belongs_to_the_first_minute_of_the_hour_and_counts_again_in_the_next()
    {
        var counter = new MinuteCounter();
        counter.Add(new CountedMention(1, 7, Start.AddMinutes(30), Negative: true, Complaint: false));
        counter.Add(new CountedMention(2, 7, Start.AddMinutes(10), Negative: false, Complaint: false));
        counter.Add(new CountedMention(3, 7, Start.AddMinutes(70), Negative: false, Complaint: false));
        var minutes = Read(counter);

        minutes[10].ShouldBe(new MinuteCounts(1, 0, 0, 1, 0));
        minutes[30].ShouldBe(new MinuteCounts(1, 1, 0, 0, 1));
        minutes[70].ShouldBe(new MinuteCounts(1, 0, 0, 1, 0));
    }

    [Fact]
    public void What_is_forgotten_reads_as_nothing()
    {
        var counter = new MinuteCounter();
        counter.Add(new CountedMention(1, 7, Start, Negative: true, Complaint: false));
        counter.ForgetBefore((Start.ToUnixTimeSeconds() / 3600) + 1);

        Sum(counter).ShouldBe(default);
    }

    private static MinuteCounts[] Counts(IEnumerable<CountedMention> mentions)
    {
        var counter = new MinuteCounter();
        foreach (var mention in mentions)
        {
            counter.Add(mention);
        }

        return Read(counter);
    }

    private static MinuteCounts[] Read(MinuteCounter counter)
    {
        var minutes = new MinuteCounts[180];
        counter.Read(Start.ToUnixTimeSeconds() / 60, minutes);
        return minutes;
    }

    private static MinuteCounts Sum(MinuteCounter counter) => Read(counter).Aggregate(MinuteCounts.Add);
}
