using MentionWatch.Detection;
using MentionWatch.Tests.Buffering;

namespace MentionWatch.Tests.Detection;

public sealed class CampaignTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task Within_a_campaign_it_takes_more_and_the_alert_says_why()
    {
        await using var usual = await DetectionHouse.OpenAsync(redis);
        await usual.WeekAsync();
        usual.Time.Advance(TimeSpan.FromMinutes(12));
        var now = usual.Time.GetUtcNow();
        var campaign = new CampaignOptions { Brands = [DetectionHouse.Brand], From = now.AddHours(-1), To = now.AddHours(1), Factor = 3, Reason = "spring sale" };
        await using var selling = usual.Restarted(DetectionHouse.Configured() with { Campaigns = [campaign] });

        await usual.MentionsAsync(14, TimeSpan.FromSeconds(20));
        await selling.TickAsync();
        (await usual.OpenIncidentAsync()).ShouldBeNull("fourteen are many on any other day");
        await usual.MentionsAsync(1, TimeSpan.FromSeconds(20));
        await usual.TickAsync();
        (await usual.OpenIncidentAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_crisis_within_a_campaign_is_told_with_the_campaign()
    {
        await using var usual = await DetectionHouse.OpenAsync(redis);
        await usual.WeekAsync();
        usual.Time.Advance(TimeSpan.FromMinutes(12));
        var now = usual.Time.GetUtcNow();
        var campaign = new CampaignOptions { From = now.AddHours(-1), To = now.AddHours(1), Factor = 3, Reason = "spring sale" };
        await using var selling = usual.Restarted(DetectionHouse.Configured() with { Campaigns = [campaign] });

        await usual.MentionsAsync(60, TimeSpan.FromSeconds(10));
        await selling.TickAsync();

        var incident = (await usual.OpenIncidentAsync()).ShouldNotBeNull();
        incident.Evidence!.Bar.ShouldBe(3);
        incident.Evidence.BarReason.ShouldBe("spring sale");
    }
}
