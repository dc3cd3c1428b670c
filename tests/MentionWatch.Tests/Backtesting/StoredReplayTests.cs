using MentionWatch.Backtesting;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Detection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentionWatch.Tests.Backtesting;

public sealed class StoredReplayTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task What_the_worker_raised_is_raised_again_from_its_counts()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        await house.MentionsAsync(24, TimeSpan.FromSeconds(20));
        await house.TickAsync();
        var raised = (await house.OpenIncidentAsync()).ShouldNotBeNull();

        var alerts = new List<Alert>();
        var replay = new StoredReplay(house.Buffer.Counts, new NoteReader(house.Buffer.Posts, NullLogger<NoteReader>.Instance), DetectionHouse.Configured());
        var firstHour = (house.Time.GetUtcNow().ToUnixTimeSeconds() / 3600) + 1 - (8 * 24);
        var mentions = await replay.RunAsync(DetectionHouse.Brand, firstHour, house.Time.GetUtcNow(), alerts.Add);

        mentions.ShouldBe(24, "backfill raises nothing and is not replayed");
        alerts.Select(alert => alert.IncidentKey).Distinct().ShouldHaveSingleItem();
        var first = alerts[0];
        first.Kind.ShouldBe(TransitionKind.Triggered);
        first.Brand.ShouldBe(raised.Brand);
        first.StartedAt.ShouldBe(raised.StartedAt, TimeSpan.FromMinutes(2));
    }
}
