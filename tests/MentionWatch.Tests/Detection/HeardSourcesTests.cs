using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Sources;
using MentionWatch.Sources.Files;
using MentionWatch.Tests.Buffering;

namespace MentionWatch.Tests.Detection;

/// <summary>What was heard live, what is history, and what could not be heard.</summary>
public sealed class HeardSourcesTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_second_source_that_brings_its_history_blinds_nobody_to_the_first()
    {
        var options = DetectionHouse.Configured();
        var sources = new Dictionary<string, SourceOptions>(options.Sources, StringComparer.Ordinal) { ["news"] = new FileSourceOptions { Kind = "file" } };
        await using var house = await DetectionHouse.OpenAsync(redis, options with { Sources = sources });
        await house.WeekAsync();
        house.Time.Advance(12 * Minute);
        await house.Health.SucceededAsync("news", 40);
        await house.MentionsAsync(40, Minute, backfill: true);
        await house.MentionsAsync(1, Minute, "fine");
        await house.TickAsync();
        (await house.OpenIncidentAsync()).ShouldBeNull("history raises nothing");

        house.Time.Advance(2 * Minute);
        await house.MentionsAsync(24, TimeSpan.FromSeconds(5));
        await house.TickAsync();

        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        incident.Evidence!.NegativeAuthors.ShouldBe(24);
    }

    [Fact]
    public async Task Backfill_of_minutes_ago_never_alerts()
    {
        await using var house = await DetectionHouse.OpenAsync(redis, Polled());
        house.Time.Advance(TimeSpan.FromMinutes(40));
        await house.Health.SucceededAsync("forum", 40);
        await house.Buffer.AppendAsync(DetectionHouse.Brand, Enumerable.Range(0, 40).Select(i =>
            Buffering.Support.Some.Mention(i, house.Time.GetUtcNow() - (i * 0.5 * Minute) - Minute, "bad", $"a{i}") with { Backfill = true }));
        await house.Buffer.DrainAsync();
        await house.TickAsync();

        house.Time.Advance(2 * Minute);
        await house.MentionsAsync(2, Minute);
        await house.TickAsync();

        (await house.OpenIncidentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_crisis_is_not_told_resolved_while_the_only_source_of_the_brand_is_not_heard()
    {
        await using var house = await DetectionHouse.OpenAsync(redis, Polled());
        var key = await RaisedAsync(house);
        await house.Health.FailedAsync("forum", new SourceException(SourceFailureKind.AuthFailed, "The key was refused."));

        await TicksAsync(house, TimeSpan.FromHours(6));
        (await house.OpenIncidentAsync()).ShouldNotBeNull().Sequence.ShouldBe(1);

        await TicksAsync(house, TimeSpan.FromHours(24));
        var ended = (await house.Incidents.FindAsync(key)).ShouldNotBeNull();
        ended.State.ShouldBe(IncidentState.Expired);
        ended.Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task After_an_outage_of_the_worker_quiet_counts_from_when_the_sources_were_asked_again()
    {
        await using var house = await DetectionHouse.OpenAsync(redis, Polled());
        await RaisedAsync(house);
        house.Time.Advance(TimeSpan.FromHours(5));
        await using var restarted = house.Restarted(Polled());

        await restarted.TickAsync();
        (await restarted.OpenIncidentAsync()).ShouldNotBeNull("nothing was polled yet");
        await restarted.Health.SucceededAsync("forum", 0);
        await restarted.TickAsync();
        (await restarted.OpenIncidentAsync()).ShouldNotBeNull("it has not been quiet since");

        house.Time.Advance(2 * 60 * Minute);
        await restarted.Health.SucceededAsync("forum", 0);
        house.Time.Advance(2 * 60 * Minute);
        await restarted.TickAsync();
        (await restarted.OpenIncidentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_brand_whose_sources_were_all_removed_is_not_calm()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await RaisedAsync(house);
        await using var restarted = house.Restarted(DetectionHouse.Configured() with { Sources = new Dictionary<string, SourceOptions>(StringComparer.Ordinal) });

        await TicksAsync(restarted, TimeSpan.FromHours(6));

        (await house.OpenIncidentAsync()).ShouldNotBeNull().Sequence.ShouldBe(1);
    }

    private static MentionWatchOptions Polled()
        => DetectionHouse.Configured() with { Sources = DetectionHouse.Source("forum", new FileSourceOptions { Kind = "file" }) };

    private static async Task<string> RaisedAsync(DetectionHouse house)
    {
        await house.Health.SucceededAsync("forum", 1);
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20));
        await house.TickAsync();
        return (await house.OpenIncidentAsync()).ShouldNotBeNull().Key;
    }

    private static async Task TicksAsync(DetectionHouse house, TimeSpan during)
    {
        for (var passed = TimeSpan.Zero; passed < during; passed += 20 * Minute)
        {
            house.Time.Advance(20 * Minute);
            await house.TickAsync();
        }
    }
}
