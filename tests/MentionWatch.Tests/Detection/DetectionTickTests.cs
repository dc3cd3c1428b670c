using System.Diagnostics;
using MentionWatch.Buffering;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Buffering;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MentionWatch.Tests.Detection;

public sealed class DetectionTickTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_pile_on_after_a_usual_week_is_raised_once_and_explained_in_numbers()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20));

        await house.TickAsync();
        await house.TickAsync();

        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        incident.Sequence.ShouldBe(1);
        incident.Evidence!.NegativeAuthors.ShouldBeGreaterThanOrEqualTo(24);
        incident.Evidence.Upper.ShouldBeInRange(3, 20);
        incident.Evidence.Trained.ShouldBeTrue();
        house.Logs.At(LogLevel.Warning).Single().ShouldContain(incident.Key);
        (await house.Buffer.Changed.ReadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_alert_carries_the_posts_and_the_words_that_drive_it()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync(hours: 48);
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(12, TimeSpan.FromSeconds(20), "bad: they threaten a lawsuit");
        await house.MentionsAsync(12, TimeSpan.FromSeconds(20), "bad lawsuit, refund");

        await house.TickAsync();

        var alert = await AlertAsync(house, 1);
        alert.Samples[0].IsComplaint.ShouldBeTrue();
        alert.Samples.Count.ShouldBe(2, "the same words are shown once");
        alert.TopTerms[0].ShouldBe("lawsuit");
        alert.BySource["forum"].ShouldBe(alert.Evidence.Negative);
        alert.ByLanguage.Keys.ShouldBe(["en"]);
    }

    [Fact]
    public async Task The_first_post_is_the_earliest_negative_one_of_the_incident_however_little_it_tells()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync(hours: 48);
        house.Time.Advance(TimeSpan.FromMinutes(12));
        for (var i = 0; i < 12; i++)
        {
            await house.MentionsAsync(4, TimeSpan.FromSeconds(1), i == 0 ? "bad, quietly" : $"bad refund number {i}");
            house.Time.Advance(TimeSpan.FromSeconds(15));
        }

        await house.TickAsync();

        var alert = await AlertAsync(house, 1);
        alert.FirstPost.ShouldNotBeNull().Text.ShouldBe("bad, quietly");
        alert.FirstPost.CreatedAt.ShouldBeGreaterThanOrEqualTo(alert.StartedAt);
        alert.Samples.Count.ShouldBe(5);
        alert.Samples.ShouldAllBe(sample => sample.Text != "bad, quietly" && sample.CreatedAt >= alert.StartedAt);
    }

    [Fact]
    public async Task Sources_and_languages_are_counted_of_all_negative_mentions_heard_live_not_only_of_the_posts_kept()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync(hours: 48);
        house.Time.Advance(12 * Minute);
        var now = house.Time.GetUtcNow();
        await house.MentionsAsync(120, TimeSpan.FromSeconds(1));
        await house.MentionsAsync(30, TimeSpan.FromSeconds(1), "fine");
        await house.Buffer.AppendAsync(DetectionHouse.Brand, Enumerable.Range(10_000, 60).Select(id =>
            Buffering.Support.Some.Mention(id, now, "bad", $"n{id}") with { Source = "news", Backfill = id >= 10_050 }));
        await house.Buffer.DrainAsync();

        await house.TickAsync();

        var alert = await AlertAsync(house, 1);
        alert.BySource.ShouldBe(new Dictionary<string, int> { ["forum"] = 120, ["news"] = 50 }, ignoreOrder: true);
        alert.ByLanguage.ShouldBe(new Dictionary<string, int> { ["en"] = 170 });
        alert.Evidence.Negative.ShouldBe(170);
    }

    [Fact]
    public async Task An_alert_whose_posts_cannot_be_gathered_is_told_without_them()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync();
        house.Time.Advance(12 * Minute);
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20));
        var posts = RedisKeys.Posts(house.Buffer.Partitioner.Of(DetectionHouse.Brand), DetectionHouse.Brand, house.Time.GetUtcNow().ToUnixTimeSeconds() / 3600);
        await house.Buffer.Connection.ExecuteAsync("SET", posts, "not a hash");

        await house.TickAsync();

        var alert = await AlertAsync(house, 1);
        alert.Kind.ShouldBe(TransitionKind.Triggered);
        alert.Samples.ShouldBeEmpty();
        house.Logs.At(LogLevel.Error).Single().ShouldContain(alert.IncidentKey);
    }

    [Fact]
    public async Task Brands_with_an_open_incident_are_looked_at_until_time_has_resolved_it()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20));
        await house.TickAsync();
        var key = (await house.OpenIncidentAsync())!.Key;

        for (var minutes = 0; minutes < 360; minutes += 10)
        {
            house.Time.Advance(10 * Minute);
            await house.TickAsync();
        }

        (await house.OpenIncidentAsync()).ShouldBeNull();
        var ended = (await house.Incidents.FindAsync(key)).ShouldNotBeNull();
        ended.State.ShouldBe(IncidentState.Resolved);
        ended.Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task A_worker_that_dies_between_saving_and_settling_raises_nothing_twice()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20));
        var unsettled = (await house.Buffer.Changed.ReadAsync()).Single();
        await house.TickAsync();
        var first = (await house.OpenIncidentAsync())!;

        await house.Buffer.Connection.ExecuteAsync(
            "HSET", RedisKeys.Changed(house.Buffer.Partitioner.Of(DetectionHouse.Brand)), unsettled.Brand, unsettled.Version);
        house.Time.Advance(Minute);
        await using var restarted = house.Restarted();
        await restarted.TickAsync();

        var second = (await house.OpenIncidentAsync())!;
        second.Key.ShouldBe(first.Key);
        second.Sequence.ShouldBe(1);
        (await house.Buffer.Changed.ReadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_closed_does_not_come_back_by_the_same_mentions_even_after_a_restart()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20));
        await house.TickAsync();
        house.Time.Advance(Minute);
        var closed = new IncidentMachine(new()).Apply(
            await house.OpenIncidentAsync(), new IncidentEvent.Resolve(house.Time.GetUtcNow(), new Actor("ana", ActionChannel.Link)));
        (await house.Incidents.SaveAsync(closed.Incident!, [closed.Alert!], CancellationToken.None)).ShouldBeTrue();

        await house.MentionsAsync(1, Minute, "fine");
        await house.TickAsync();
        await house.MentionsAsync(1, Minute, "fine");
        await using var restarted = house.Restarted();
        await restarted.TickAsync();

        (await house.OpenIncidentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_brand_may_have_thresholds_of_its_own()
    {
        var options = DetectionHouse.Configured(new()
        {
            Brands = new Dictionary<string, MentionWatch.Detection.DetectionThresholds>(StringComparer.Ordinal) { [DetectionHouse.Brand] = new() { MinAuthors = 100 } },
        });
        await using var house = await DetectionHouse.OpenAsync(redis, options);
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20));
        await house.TickAsync();

        (await house.OpenIncidentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_tick_over_a_thousand_brands_of_which_none_changed_takes_less_than_50_ms()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        for (var brand = 0; brand < 1000; brand++)
        {
            await house.Buffer.AppendAsync($"brand{brand}", [Buffering.Support.Some.Mention(brand, house.Time.GetUtcNow(), "bad")]);
        }

        await house.Buffer.DrainAsync();
        await house.TickAsync();
        (await house.Buffer.Changed.ReadAsync()).ShouldBeEmpty();
        var ticks = new List<TimeSpan>();
        for (var i = 0; i < 9; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await house.TickAsync();
            ticks.Add(Stopwatch.GetElapsedTime(started));
        }

        ticks.Min().ShouldBeLessThan(TimeSpan.FromMilliseconds(50));
    }

    private static async Task<Alert> AlertAsync(DetectionHouse house, int sequence)
    {
        var incident = (await house.OpenIncidentAsync())!;
        RedisKey key = RedisKeys.Incident(house.Buffer.Partitioner.Of(incident.Brand), incident.Key);
        var json = (string)(await house.Buffer.Connection.ExecuteAsync("HGET", key, $"t:{sequence}"))!;
        return System.Text.Json.JsonSerializer.Deserialize(json, MentionWatch.Buffering.Outbox.IncidentJson.Default.Alert)!;
    }
}
