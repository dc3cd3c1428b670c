using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources;
using MentionWatch.Sources.Ingest;
using MentionWatch.Tests.Buffering;

namespace MentionWatch.Tests.Detection;

/// <summary>More is heard because more is asked for: that is no crisis, and hides none.</summary>
public sealed class LevelShiftTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private int _ids = 500_000;

    [Theory]
    [InlineData("reviews", 2)]
    [InlineData("forum", 2)]
    [InlineData("forum", 4)]
    public async Task A_new_source_or_a_wider_query_with_the_usual_share_raises_nothing_and_a_crisis_on_top_is_raised(string source, int times)
    {
        await using var house = await DetectionHouse.OpenAsync(redis, With("forum"));
        await house.WeekAsync();
        await TalkAsync(house, hours: 2, ("forum", 1));

        house.Options.Change(With("forum", source) with { Redis = house.Buffer.Options });
        await TalkAsync(house, hours: 10, ("forum", 1), (source, times - 1));
        (await house.OpenIncidentAsync()).ShouldBeNull("as many as ever among those who are heard are angry");

        await house.MentionsAsync(30, TimeSpan.FromSeconds(20), source: source);
        await house.TickAsync();
        (await house.OpenIncidentAsync()).ShouldNotBeNull();
    }

    /// <summary>Talk as in the week before, so many times over by source, looked at every quarter of an hour.</summary>
    private async Task TalkAsync(DetectionHouse house, int hours, params (string Source, int Times)[] sources)
    {
        for (var end = house.Time.GetUtcNow().AddHours(hours); house.Time.GetUtcNow() < end;)
        {
            house.Time.Advance(Step);
            var now = house.Time.GetUtcNow();
            await house.Buffer.AppendAsync(DetectionHouse.Brand, sources.SelectMany(source => Enumerable.Range(0, source.Times * 3).Select(i => Next(source.Source, now, i))));
            await house.Buffer.DrainAsync();
            await house.TickAsync();
        }
    }

    private Mention Next(string source, DateTimeOffset now, int i)
    {
        var id = ++_ids;
        return Buffering.Support.Some.Mention(id, now - (Step * (i % 3 / 3.0)), id % 4 == 0 ? "bad" : "fine", $"author{id}") with { Source = source };
    }

    private static MentionWatchOptions With(params string[] sources) => DetectionHouse.Configured() with
    {
        Sources = sources.Distinct().ToDictionary(name => name, _ => (SourceOptions)new IngestOptions { Kind = "ingest" }, StringComparer.Ordinal),
    };
}
