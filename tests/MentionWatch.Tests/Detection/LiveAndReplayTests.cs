using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Backtesting;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;
using MentionWatch.Tests.Backtesting;
using MentionWatch.Tests.Buffering;

namespace MentionWatch.Tests.Detection;

/// <summary>The same mentions come to the same alerts with the same numbers, however they are fed.</summary>
public sealed class LiveAndReplayTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly DateTimeOffset Trigger = StreamBuilder.Start.AddDays(1).AddHours(11);

    private static readonly MentionWatchOptions Options = DetectionHouse.Configured(new DetectionOptions
    {
        TrainedAfter = TimeSpan.FromHours(24),
        Groups = new Dictionary<string, SourceGroup>(StringComparer.Ordinal) { ["press"] = new() { Sources = ["news"], MinAuthors = 4, MinMentions = 4 } },
    });

    [Fact]
    public async Task What_the_worker_tells_live_through_restarts_is_what_a_backtest_tells()
    {
        var mentions = Mentions();
        var replayed = Replayed.Alerts(mentions, Options);
        replayed.Select(alert => alert.Kind).ShouldContain(TransitionKind.Resolved);
        replayed.Select(alert => alert.Evidence.Group).Distinct().ShouldBe(["press", null]);

        await using var house = await DetectionHouse.OpenAsync(redis, Options);
        var live = await LiveRun.AlertsAsync(
            house, mentions, Options, Trigger.AddHours(-5).AddMinutes(2), Trigger.AddMinutes(9), replayed[0].At.AddMinutes(3), replayed[^1].At.AddHours(1));

        live.Select(Told).ShouldBe(replayed.Select(Told));
    }

    [Fact]
    public async Task In_whatever_batches_mentions_are_counted_the_decision_is_the_same()
    {
        var mentions = Mentions().Where(mention => mention.Delivered < Trigger.AddMinutes(40)).Select(LiveRun.Mention).ToArray();
        var first = await DecidedAsync([mentions]);
        first.ShouldNotBeNull();
        var batchings = Gen.Choose(1, 200).NonEmptyListOf().Select(sizes => sizes.ToArray()).ToArbitrary();
        Prop.ForAll(batchings, Gen.Choose(0, int.MaxValue).ToArbitrary(), (sizes, seed) =>
        {
            var shuffled = mentions.ToArray();
            new System.Random(seed).Shuffle(shuffled);
            DecidedAsync(Batches(shuffled, sizes)).GetAwaiter().GetResult().ShouldBe(first);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }

    [Fact]
    public async Task After_more_weeks_than_are_remembered_both_have_forgotten_the_same()
    {
        var options = DetectionHouse.Configured(new DetectionOptions { History = TimeSpan.FromDays(7) });
        var stream = new StreamBuilder(9);
        for (var day = 0; day < 17; day++)
        {
            stream.Add(StreamBuilder.Start.AddDays(day).AddHours(9), TimeSpan.FromHours(8), day < 5 ? 30 : 6, negativeShare: 0.2);
        }

        var mentions = stream.Crisis(StreamBuilder.Start.AddDays(3).AddHours(10), 40).Crisis(StreamBuilder.Start.AddDays(16).AddHours(10), 40).Build();
        var replayed = Replayed.Alerts(mentions, options);
        replayed.Select(alert => alert.IncidentKey).Distinct().Count().ShouldBe(2);
        await using var house = await DetectionHouse.OpenAsync(redis, options);

        var live = await LiveRun.AlertsAsync(house, mentions, options, StreamBuilder.Start.AddDays(15));

        live.Select(Told).ShouldBe(replayed.Select(Told));
    }

    /// <summary>Counts the batches, some mentions twice, and looks once.</summary>
    private async Task<string?> DecidedAsync(IEnumerable<Core.Mentions.Mention[]> batches)
    {
        await using var house = await DetectionHouse.OpenAsync(redis, Options);
        house.Time.Advance(Trigger.AddMinutes(40) - house.Time.GetUtcNow());
        foreach (var batch in batches)
        {
            await house.Buffer.AppendAsync(DetectionHouse.Brand, batch.Concat(batch.Take(3)));
            await house.Buffer.DrainAsync();
        }

        await house.TickAsync();
        return await house.OpenIncidentAsync() is { } incident ? $"{incident.Key} {JsonSerializer.Serialize(AlertNumbers.Of(incident.Evidence!))}" : null;
    }

    private static IEnumerable<T[]> Batches<T>(T[] all, int[] sizes)
    {
        for (var (from, batch) = (0, 0); from < all.Length; from += sizes[batch++ % sizes.Length])
        {
            yield return all[from..Math.Min(all.Length, from + sizes[batch % sizes.Length])];
        }
    }

    /// <summary>Two days of a few dozen people with a crisis, some angry articles before it, many deliveries after the hour has closed, and a part of a morning that comes hours late.</summary>
    private static IReadOnlyList<ReplayedMention> Mentions()
    {
        var late = (From: Trigger.AddHours(-6), To: Trigger.AddHours(-4));
        return [.. new StreamBuilder(7).Days(2).Crisis(Trigger, 120).Add(Trigger.AddHours(-9), TimeSpan.FromMinutes(20), 6, negativeShare: 1, source: "news").Build()
            .Select(mention => mention with
            {
                Author = $"author{int.Parse(mention.Id, CultureInfo.InvariantCulture) * 7 % 60}",
                DeliveredAt = mention.CreatedAt >= late.From && mention.CreatedAt < late.To && mention.Id[^1] is '1' or '2' ? late.To.AddMinutes(70)
                    : mention.Id[^1] is '3' or '4' or '5' ? mention.CreatedAt.AddMinutes(20)
                    : mention.DeliveredAt,
            })
            .OrderBy(mention => mention.Delivered)];
    }

    private static string Told(Alert alert)
        => $"{alert.At:O} {alert.IncidentKey} {alert.Sequence} {alert.Kind} {alert.Severity} {JsonSerializer.Serialize(AlertNumbers.Of(alert.Evidence))}";
}
