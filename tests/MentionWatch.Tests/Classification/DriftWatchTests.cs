using MentionWatch.Buffering;
using MentionWatch.Classification;
using MentionWatch.Classification.Drift;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Buffering.Support;
using MentionWatch.Tests.Sources.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Classification;

public sealed class DriftWatchTests(RedisFixture redis) : IClassFixture<RedisFixture>, IDisposable
{
    private readonly CollectedLogs _logs = new();
    private int _next;

    [Fact]
    public async Task A_month_like_the_last_is_no_shift()
    {
        await using var house = await redis.OpenAsync();
        await MonthAsync(house, negative: 30);

        await DayAsync(house, texts: 600, negative: 190);

        house.Drift.Shift.ShouldNotBeNull().IsLarge.ShouldBeFalse();
        (await HealthAsync(house)).ShouldBe(HealthStatus.Healthy);
        _logs.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verdicts_unlike_the_month_before_are_said_once_and_shown_in_health_until_it_is_over()
    {
        await using var house = await redis.OpenAsync();
        await MonthAsync(house, negative: 30);

        await DayAsync(house, texts: 700, negative: 650);
        await DayAsync(house, texts: 700, negative: 650);

        (await HealthAsync(house)).ShouldBe(HealthStatus.Degraded);
        _logs.Warnings.ShouldHaveSingleItem().ShouldContain("has shifted against the month before");

        await MonthAsync(house, negative: 80);
        (await HealthAsync(house)).ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task The_first_days_and_a_handful_of_texts_tell_nothing()
    {
        await using var house = await redis.OpenAsync();

        await DayAsync(house, texts: 900, negative: 900);

        house.Drift.Shift.ShouldBeNull();
    }

    [Fact]
    public async Task A_mention_that_is_read_again_is_said_once()
    {
        await using var house = await redis.OpenAsync();
        for (var poll = 0; poll < 4; poll++)
        {
            await house.AppendAsync(Enumerable.Range(0, 300).Select(i => Some.Mention(i, house.Time.GetUtcNow(), "bad")));
            await house.DrainAsync();
        }

        house.Tally.Take().ShouldSatisfyAllConditions(mix => mix.Texts.ShouldBe(300), mix => mix.Negative.ShouldBe(300));
    }

    public void Dispose() => _logs.Dispose();

    private ILogger<DriftWatch> Logger => LoggerFactory.Create(logging => logging.AddProvider(_logs)).CreateLogger<DriftWatch>();

    private async Task MonthAsync(BufferHouse house, int negative)
    {
        for (var day = 0; day < 31; day++)
        {
            await DayAsync(house, texts: 100, negative);
        }
    }

    /// <summary>What one day brings: the pipeline's verdicts, then the clock goes on by a day.</summary>
    private async Task DayAsync(BufferHouse house, int texts, int negative)
    {
        var now = house.Time.GetUtcNow();
        await house.AppendAsync(Enumerable.Range(0, texts).Select(i => Some.Mention(_next++, now, i < negative ? "bad" : "fine")));
        await house.DrainAsync();
        await WatchAsync(house);
        house.Time.Advance(TimeSpan.FromDays(1));
    }

    private Task WatchAsync(BufferHouse house)
        => new DriftWatch(house.Tally, new VerdictMixStore(house.Connection), house.Drift, new KeywordClassifier(), house.Time, Logger).RunAsync(CancellationToken.None);

    private static async Task<HealthStatus> HealthAsync(BufferHouse house)
        => (await new ClassifierHealthCheck(new KeywordClassifier(), house.Classifier, house.Drift).CheckHealthAsync(new HealthCheckContext())).Status;
}
