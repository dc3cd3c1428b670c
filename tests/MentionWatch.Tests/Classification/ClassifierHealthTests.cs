using MentionWatch.Classification;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Buffering.Support;
using MentionWatch.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Tests.Classification;

public sealed class ClassifierHealthTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task An_engine_that_labels_is_named()
    {
        await using var house = await redis.OpenAsync();
        await BatchAsync(house, "fine");

        var health = await HealthAsync(house);

        (health.Status, health.Description).ShouldBe((HealthStatus.Healthy, "The engine keyword labels mentions."));
    }

    [Fact]
    public async Task An_engine_that_keeps_failing_is_unhealthy_since_its_first_failure_until_it_labels_again()
    {
        await using var house = await redis.OpenAsync();
        var first = house.Time.GetUtcNow();
        await BatchAsync(house, "crash");
        house.Time.Advance(Minute);
        await BatchAsync(house, "crash");
        (await HealthAsync(house)).Status.ShouldBe(HealthStatus.Healthy);

        house.Time.Advance(Minute);
        await BatchAsync(house, "crash", "crash");
        var health = await HealthAsync(house);
        (health.Status, health.Description).ShouldBe((HealthStatus.Unhealthy, "The engine keyword could not label any of 3 batches in a row: asked to"));
        health.Data[HealthHistory.Since].ShouldBe(first);

        await BatchAsync(house, "fine");
        (await HealthAsync(house)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_text_that_the_engine_cannot_take_says_nothing_against_the_engine()
    {
        await using var house = await redis.OpenAsync();
        for (var batch = 0; batch < 5; batch++)
        {
            await BatchAsync(house, "crash", "fine");
        }

        (await HealthAsync(house)).Status.ShouldBe(HealthStatus.Healthy);
    }

    private static async Task BatchAsync(BufferHouse house, params IEnumerable<string> texts)
    {
        await house.AppendAsync(texts.Select((text, id) => Some.Mention(id, Some.Now, text)));
        await house.DrainAsync();
    }

    private static Task<HealthCheckResult> HealthAsync(BufferHouse house)
        => new ClassifierHealthCheck(new KeywordClassifier(), house.Classifier, house.Drift).CheckHealthAsync(new HealthCheckContext());
}
