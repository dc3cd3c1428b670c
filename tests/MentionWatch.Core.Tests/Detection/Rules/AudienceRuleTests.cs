using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Tests.Detection.Rules;

public sealed class AudienceRuleTests
{
    [Fact]
    public void One_complaint_with_a_large_audience_is_told_at_once_with_its_numbers()
    {
        var decision = new Scene().Post(1, 1, minutesAgo: 0, complaint: true, followers: 400_000).Decide();

        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.Rule.ShouldBe("large-audience");
        decision.Evidence.Post.ShouldBe(new PostEvidence(PostMeasure.Followers, 400_000, 0, 215_999), "two thousand negatives a month are a small brand, this one has 2160");
        decision.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void It_works_on_the_first_day_and_says_that_little_is_known()
    {
        var decision = new Scene(days: 0).Post(1, 1, complaint: true, followers: 200_000).Decide();

        decision.Evidence.Rule.ShouldBe("large-audience");
        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.Trained.ShouldBeFalse();
    }

    [Fact]
    public void A_far_larger_audience_is_worse()
        => new Scene().Post(1, 1, complaint: true, followers: 4_000_000).Decide().Severity.ShouldBe(Severity.High);

    [Theory]
    [InlineData(true, 100_000)]
    [InlineData(false, 9_000_000)]
    public void A_small_audience_or_mere_anger_is_none(bool complaint, long followers)
        => new Scene().Post(1, 1, complaint: complaint, followers: followers).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void An_angry_author_of_thirty_complaints_is_none()
    {
        var scene = new Scene();
        for (var i = 0; i < 30; i++)
        {
            scene.Post((ulong)i, author: 1, minutesAgo: i, complaint: true, followers: 300);
        }

        new[] { "large-audience", "amplification" }.ShouldNotContain(scene.Decide().Evidence.Rule);
    }

    [Fact]
    public void Who_is_talked_about_a_lot_meets_large_accounts_often_and_takes_more()
        => new Scene(negative: 300, others: 2400).Post(1, 1, complaint: true, followers: 1_000_000).Decide().Evidence.Rule.ShouldBe("negative-spike");

    [Fact]
    public void Of_an_incident_that_has_ended_it_is_not_told_again()
        => new Scene { TestedSince = (Scene.Now.ToUnixTimeSeconds() / 60) - 3 }.Post(1, 1, complaint: true, followers: 400_000).Decide().IsSpike.ShouldBeFalse();
}
