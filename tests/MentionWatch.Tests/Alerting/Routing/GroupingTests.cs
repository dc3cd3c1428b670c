using MentionWatch.Buffering.Outbox;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Detection;

namespace MentionWatch.Tests.Alerting.Routing;

public sealed class GroupingTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task One_crisis_over_many_sources_is_one_alert_that_names_them()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.WeekAsync(hours: 48);
        house.Time.Advance(TimeSpan.FromMinutes(12));
        foreach (var (source, number) in new[] { ("forum", 1), ("news", 2), ("reviews", 3) })
        {
            await house.Buffer.AppendAsync(DetectionHouse.Brand, Enumerable.Range(number * 10_000, 20).Select(id =>
                Buffering.Support.Some.Mention(id, house.Time.GetUtcNow(), "bad", $"{source}{id}") with { Source = source }));
            await house.Buffer.DrainAsync();
            await house.TickAsync();
        }

        (await house.Incidents.OpenAllAsync()).ShouldHaveSingleItem();
        var history = (await new IncidentArchive(house.Buffer.Connection, house.Buffer.Partitioner).FindAsync((await house.OpenIncidentAsync())!.Key))!;
        history.Alerts.Count(alert => alert.Kind == Core.Incidents.TransitionKind.Triggered).ShouldBe(1);
        history.Alerts[^1].BySource.Keys.ShouldBe(["forum", "news", "reviews"], ignoreOrder: true);
    }
}
