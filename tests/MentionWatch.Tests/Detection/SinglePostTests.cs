using MentionWatch.Core.Incidents;
using MentionWatch.Core.Mentions;
using MentionWatch.Detection;
using MentionWatch.Tests.Buffering;

namespace MentionWatch.Tests.Detection;

/// <summary>What one post can raise, through the real commit and the real tick.</summary>
public sealed class SinglePostTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly Engagement Quiet = new(Replies: 2, Reposts: 1);
    private static readonly Engagement Shared = new(Replies: 100, Reposts: 900, Quotes: 50);

    [Fact]
    public async Task A_complaint_with_a_large_audience_is_raised_by_the_next_tick_and_says_so()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.MentionAsync("bad, I want a refund", mention => Followed(mention, 400_000));

        await house.TickAsync();

        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        incident.Rule.ShouldBe("large-audience");
        incident.Evidence!.Post!.Observed.ShouldBe(400_000);
        incident.Evidence.Trained.ShouldBeFalse();
    }

    [Theory]
    [InlineData("bad, I want a refund", 3_000)]
    [InlineData("bad weather at the shop", 400_000)]
    [InlineData("fine, I got my refund", 400_000)]
    public async Task Without_the_audience_the_complaint_or_the_anger_it_is_not(string text, long followers)
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        await house.MentionAsync(text, mention => Followed(mention, followers));

        await house.TickAsync();

        (await house.OpenIncidentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_post_that_comes_again_with_many_reactions_is_looked_at_again()
    {
        await using var house = await DetectionHouse.OpenAsync(redis);
        var post = await house.MentionAsync("bad service", mention => mention with { Engagement = Quiet });
        await house.TickAsync();
        (await house.OpenIncidentAsync()).ShouldBeNull();

        house.Time.Advance(TimeSpan.FromMinutes(20));
        await house.MentionAsync("", _ => post with { Engagement = Shared });
        await house.TickAsync();

        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        incident.Rule.ShouldBe("amplification");
        incident.Evidence!.Post.ShouldBe(new PostEvidence(PostMeasure.Reactions, 1050, 0, 299));
        incident.Evidence.Negative.ShouldBe(1, "a mention that comes again is not counted again");
    }

    [Fact]
    public async Task People_who_pass_one_post_on_are_found_by_their_thread()
    {
        await using var house = await DetectionHouse.OpenAsync(redis, DetectionHouse.Configured(new DetectionOptions { AmplifiedAuthors = 6 }));
        var first = await house.MentionAsync("bad service", mention => mention);
        for (var i = 0; i < 5; i++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(4));
            await house.MentionAsync("bad indeed", mention => mention with { ParentId = first.Id });
        }

        await house.TickAsync();

        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        incident.Rule.ShouldBe("amplification");
        incident.Evidence!.Post!.Observed.ShouldBe(6);
        incident.StartedAt.ShouldBe(first.CreatedAt, TimeSpan.FromMinutes(1));
    }

    private static Mention Followed(Mention mention, long followers) => mention with { Author = mention.Author with { Followers = followers } };
}
