using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Backtesting;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Tests.Backtesting;

public sealed class ReplayTests
{
    private static readonly DateTimeOffset Trigger = StreamBuilder.Start.AddDays(8).AddHours(11);

    [Fact]
    public void Of_a_fortnight_with_a_campaign_an_angry_author_and_a_crisis_only_the_crisis_is_raised()
    {
        var alerts = Replayed.Alerts(Fortnight(1));

        alerts.Select(alert => alert.IncidentKey).Distinct().ShouldHaveSingleItem();
        alerts[0].Kind.ShouldBe(TransitionKind.Triggered);
        alerts[0].At.ShouldBeInRange(Trigger, Trigger.AddMinutes(60));
        alerts[^1].Kind.ShouldBe(TransitionKind.Resolved);
        alerts[^1].At.ShouldBeInRange(Trigger.AddHours(3), Trigger.AddHours(9));
    }

    [Fact]
    public void Mentions_that_arrive_hours_late_raise_nothing()
    {
        var late = new StreamBuilder(2).Days(9).Build()
            .Select(mention => mention.CreatedAt < Trigger.AddHours(-4) || mention.CreatedAt > Trigger ? mention : mention with { DeliveredAt = Trigger.AddMinutes(1) });

        Replayed.Alerts([.. late.OrderBy(mention => mention.Delivered)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_storm_of_repeated_deliveries_raises_nothing()
    {
        var mentions = new StreamBuilder(3).Days(9).Build();
        var storm = mentions.Where(mention => mention.CreatedAt > Trigger.AddHours(-2) && mention.CreatedAt < Trigger)
            .SelectMany(mention => Enumerable.Range(0, 20).Select(i => mention with { DeliveredAt = Trigger.AddSeconds(i) }));

        Replayed.Alerts([.. mentions.Concat(storm).OrderBy(mention => mention.Delivered)]).ShouldBeEmpty();
    }

    [Fact]
    public void Within_a_minute_the_order_of_delivery_changes_no_decision()
    {
        var mentions = Fortnight(4).Where(mention => mention.CreatedAt > Trigger.AddDays(-3)).ToArray();
        var expected = Replayed.Alerts(mentions).Select(Told).ToArray();
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var shuffled = mentions.OrderBy(mention => mention.Delivered.ToUnixTimeSeconds() / 60).ThenBy(_ => random.Next());
            Replayed.Alerts([.. shuffled]).Select(Told).ShouldBe(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    private static (string Key, int Sequence, TransitionKind Kind, DateTimeOffset At, double Score) Told(Alert alert)
        => (alert.IncidentKey, alert.Sequence, alert.Kind, alert.At, alert.Evidence.Score);

    private static IReadOnlyList<ReplayedMention> Fortnight(int seed)
        => new StreamBuilder(seed)
            .Days(14)
            .Add(StreamBuilder.Start.AddDays(5).AddHours(9), TimeSpan.FromHours(5), 900, negativeShare: 0.125)
            .Add(StreamBuilder.Start.AddDays(6).AddHours(15), TimeSpan.FromMinutes(50), 30, negativeShare: 1, author: "angry")
            .Crisis(Trigger, 150)
            .Build();
}
