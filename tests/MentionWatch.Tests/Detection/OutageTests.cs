using MentionWatch.Buffering.Outbox;
using MentionWatch.Sources;
using MentionWatch.Sources.Files;
using MentionWatch.Tests.Buffering;

namespace MentionWatch.Tests.Detection;

/// <summary>What a source brings after hours in which it was not heard.</summary>
public sealed class OutageTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private const int CrisisHoursAgo = 6;

    private int _ids = 700_000;

    [Fact]
    public async Task Calm_mentions_that_all_come_at_once_after_an_outage_raise_nothing()
    {
        await using var house = await AfterOutageAsync(hours: 4);
        await CatchUpAsync(house, hours: 4, angry: 0);

        await house.TickAsync();

        (await house.OpenIncidentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_crisis_hidden_in_an_outage_is_raised_as_late_with_the_reason()
    {
        await using var house = await AfterOutageAsync(hours: 8);
        var began = house.Time.GetUtcNow().AddHours(-CrisisHoursAgo);
        await CatchUpAsync(house, hours: 8, angry: 40);

        await house.TickAsync();

        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        incident.Rule.ShouldBe("late-spike");
        incident.StartedAt.ShouldBe(began, TimeSpan.FromHours(1));
        var evidence = (await new IncidentArchive(house.Buffer.Connection, house.Buffer.Partitioner).FindAsync(incident.Key))!.Alerts[0].Evidence;
        evidence.Late.ShouldBeGreaterThan(40);
        evidence.WindowEnd.ShouldBeLessThan(house.Time.GetUtcNow().AddMinutes(-60));
        evidence.NegativeAuthors.ShouldBeGreaterThan((int)evidence.Upper);
    }

    [Fact]
    public async Task A_crisis_in_the_last_minutes_of_an_outage_is_raised_by_the_windows()
    {
        await using var house = await AfterOutageAsync(hours: 2);
        await house.MentionsAsync(30, TimeSpan.FromSeconds(20));

        await house.TickAsync();

        (await house.OpenIncidentAsync()).ShouldNotBeNull().Rule.ShouldBe("negative-spike");
    }

    /// <summary>A week as usual, then a source that fails for some hours and answers again.</summary>
    private async Task<DetectionHouse> AfterOutageAsync(int hours)
    {
        var house = await DetectionHouse.OpenAsync(
            redis, DetectionHouse.Configured() with { Sources = DetectionHouse.Source("forum", new FileSourceOptions { Kind = "file" }) });
        await house.WeekAsync();
        await house.Health.SucceededAsync("forum", 1);
        for (var hour = 0; hour < hours; hour++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(30));
            await house.Health.FailedAsync("forum", new SourceException(SourceFailureKind.Transient, "No answer."));
            await house.TickAsync();
            house.Time.Advance(TimeSpan.FromMinutes(30));
        }

        house.Time.Advance(TimeSpan.FromMinutes(5));
        await house.Health.SucceededAsync("forum", 1);
        return house;
    }

    /// <summary>Everything of the last hours, with angry people some hours ago, heard now.</summary>
    private async Task CatchUpAsync(DetectionHouse house, int hours, int angry)
    {
        var now = house.Time.GetUtcNow();
        var calm = Enumerable.Range(0, hours * 12).Select(i => (At: now.AddMinutes(-5 * (i + 1)), Text: i % 4 == 0 ? "bad" : "fine"));
        var crisis = Enumerable.Range(0, angry).Select(i => (At: now.AddHours(-CrisisHoursAgo).AddSeconds(50 * i), Text: "bad service"));
        await house.Buffer.AppendAsync(DetectionHouse.Brand, calm.Concat(crisis).OrderBy(mention => mention.At).Select(mention =>
        {
            var id = ++_ids;
            return Buffering.Support.Some.Mention(id, mention.At, mention.Text, $"author{id}") with { FetchedAt = now };
        }));
        await house.Buffer.DrainAsync();
    }
}
