using MentionWatch.Core.Detection.Rules;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Tests.Detection.Rules;

public sealed class AmplificationRuleTests
{
    [Fact]
    public void People_who_gather_around_one_post_are_found_before_their_number_alone_would_be_too_many()
    {
        Nine(sameThread: false).Decide().IsSpike.ShouldBeFalse();

        var decision = Nine(sameThread: true).Decide();
        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.Rule.ShouldBe("amplification");
        decision.Evidence.Post!.Measure.ShouldBe(PostMeasure.People);
        decision.Evidence.Post.Observed.ShouldBe(9);
        decision.Evidence.Post.Observed.ShouldBeGreaterThan(decision.Evidence.Post.Upper);
        decision.OnsetAt.ShouldBe(Scene.Now.AddMinutes(-52), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Few_who_gather_among_few_too_many_are_found_where_neither_would_do_alone()
    {
        var scene = new Scene(negative: 1, others: 8);
        for (var i = 0; i < 11; i++)
        {
            scene.Post(thread: i < 4 ? 1UL : (ulong)i, author: (ulong)i, minutesAgo: 10 + (4 * i));
        }

        scene.Decide().Evidence.Rule.ShouldBe("amplification");
    }

    [Fact]
    public void In_a_surge_of_talk_of_every_kind_people_gather_around_the_same_posts()
    {
        var scene = Nine(sameThread: false, gathered: 5);
        scene.Decide().IsSpike.ShouldBeTrue();
        for (var minute = 0; minute < 60; minute++)
        {
            scene.Talk(1, minute);
        }

        scene.Decide().IsSpike.ShouldBeFalse();
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(0, false)]
    public void How_talk_commonly_gathers_is_not_known_in_the_first_hour(int days, bool isAmplified)
        => Nine(sameThread: false, gathered: 5, days).Decide().Evidence.Rule.ShouldBe(isAmplified ? AmplificationRule.Name : SpikeRule.Name);

    [Fact]
    public void One_person_who_answers_to_himself_is_no_crowd()
    {
        var scene = new Scene(negative: 1, others: 8);
        for (var i = 0; i < 7; i++)
        {
            scene.Post(thread: 1, author: 1, minutesAgo: 10 + i);
        }

        scene.Decide().Evidence.Rule.ShouldNotBe("amplification");
    }

    [Fact]
    public void Reactions_that_the_source_counts_are_enough_without_a_second_mention()
    {
        var decision = new Scene().Post(1, 1, minutesAgo: 20, reactions: 2000).Decide();

        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.Post!.Measure.ShouldBe(PostMeasure.Reactions);
        decision.Evidence.NegativeAuthors.ShouldBe(1);
    }

    [Fact]
    public void The_same_reactions_are_usual_where_thousands_complain()
        => new Scene(negative: 300, others: 2400).Post(1, 1, reactions: 2000).Decide().Evidence.Post.ShouldBeNull();

    private static Scene Nine(bool sameThread, int gathered = 0, int days = 14)
    {
        var scene = new Scene(negative: 1, others: 8, days);
        for (var i = 0; i < 9; i++)
        {
            scene.Post(sameThread || i < gathered ? 1UL : (ulong)i, author: (ulong)i, minutesAgo: 20 + (4 * i));
        }

        return scene;
    }
}
