using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;
using MentionWatch.Sources;
using MentionWatch.Sources.Ingest;
using MentionWatch.Tests.Buffering;

namespace MentionWatch.Tests.Detection;

/// <summary>Sources that are looked at by themselves, with thresholds of their own.</summary>
public sealed class SourceGroupTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);
    private static readonly SourceGroup Press = new() { Sources = ["news", "blogs"], MinAuthors = 4, MinMentions = 4, HighAuthors = 5, HighTimesExpected = 2, CriticalAuthors = 40 };

    [Fact]
    public async Task Few_people_in_a_group_are_a_crisis_by_its_thresholds_and_the_alert_says_so()
    {
        await using var house = await OpenAsync(With(Press));
        await house.MentionsAsync(3, Apart, source: "news");
        await house.MentionsAsync(2, Apart, "bad refund", source: "blogs");
        await house.MentionsAsync(1, Apart, source: "forum");

        await house.TickAsync();

        var alert = await AlertAsync(house);
        alert.Evidence.Group.ShouldBe("press");
        alert.Evidence.NegativeAuthors.ShouldBe(5);
        alert.Evidence.Upper.ShouldBeLessThan(5);
        alert.Severity.ShouldBe(Severity.High);
        alert.BySource.Keys.ShouldBe(["news", "blogs"], ignoreOrder: true);
        alert.Samples.ShouldAllBe(sample => sample.Source != "forum");
    }

    [Theory]
    [InlineData("forum", "acme")]
    [InlineData("news", "globex")]
    public async Task Other_sources_and_other_brands_keep_their_own_thresholds(string source, string groupOf)
    {
        await using var house = await OpenAsync(With(Press with { Brands = [groupOf] }));
        await house.MentionsAsync(5, Apart, source: source);

        await house.TickAsync();

        (await house.OpenIncidentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task What_a_group_brings_counts_for_the_whole_brand_and_makes_one_incident()
    {
        await using var house = await OpenAsync(With(Press));
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20), source: "news");

        await house.TickAsync();
        await house.TickAsync();

        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        incident.Sequence.ShouldBe(1);
        incident.Evidence!.Group.ShouldBeNull("the whole brand shows it too");
        (await house.Incidents.OpenAllAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_is_added_while_the_worker_runs_is_looked_at_from_then_on()
    {
        await using var house = await OpenAsync(With(group: null));
        await house.MentionsAsync(5, Apart, source: "news");
        await house.TickAsync();
        (await house.OpenIncidentAsync()).ShouldBeNull();

        house.Options.Change(With(Press) with { Redis = house.Buffer.Options });
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(5, Apart, source: "news");
        await house.TickAsync();

        (await house.OpenIncidentAsync()).ShouldNotBeNull().Evidence!.Group.ShouldBe("press");
    }

    private static MentionWatchOptions With(SourceGroup? group)
    {
        var groups = new Dictionary<string, SourceGroup>(StringComparer.Ordinal);
        if (group is not null)
        {
            groups["press"] = group;
        }

        return DetectionHouse.Configured(new DetectionOptions { Groups = groups }) with
        {
            Sources = new[] { "forum", "news", "blogs" }.ToDictionary(name => name, _ => (SourceOptions)new IngestOptions { Kind = "ingest" }, StringComparer.Ordinal),
        };
    }

    private async Task<DetectionHouse> OpenAsync(MentionWatchOptions options)
    {
        var house = await DetectionHouse.OpenAsync(redis, options);
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        return house;
    }

    private static async Task<Alert> AlertAsync(DetectionHouse house)
    {
        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        return (await new IncidentArchive(house.Buffer.Connection, house.Buffer.Partitioner).FindAsync(incident.Key))!.Alerts[0];
    }
}
