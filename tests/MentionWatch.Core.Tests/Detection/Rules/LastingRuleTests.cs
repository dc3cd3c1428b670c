namespace MentionWatch.Core.Tests.Detection.Rules;

public sealed class LastingRuleTests
{
    private static readonly int[] OverTwoHours = [110, 70, 45, 5];
    private static readonly int[] WithinOneHour = [55, 40, 20, 5];

    [Fact]
    public void A_post_that_still_draws_people_after_an_hour_is_a_crisis_of_a_small_brand()
    {
        var decision = Around(Small(), OverTwoHours).Decide();

        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.Rule.ShouldBe("lasting-rise");
        decision.Evidence.NegativeAuthors.ShouldBe(4);
        decision.Evidence.Upper.ShouldBeLessThan(4);
        decision.OnsetAt.ShouldBe(Scene.Now.AddMinutes(-110), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void The_same_people_within_one_hour_are_a_flare_up() => Around(Small(), WithinOneHour).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void The_same_people_about_something_of_their_own_each_are_none() => Around(Small(), OverTwoHours, threads: 4).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void One_person_who_answers_to_himself_for_hours_is_none() => Around(Small(), OverTwoHours, people: 1).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void The_same_people_are_usual_where_as_many_complain_every_hour() => Around(new Scene(), OverTwoHours).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void The_floor_is_for_the_analyst_to_set()
        => Around(new Scene(negative: 0, others: 1) { Settings = new() { LastingAuthors = 5 } }, OverTwoHours).Decide().IsSpike.ShouldBeFalse();

    private static Scene Small() => new(negative: 0, others: 1);

    private static Scene Around(Scene scene, int[] minutesAgo, int threads = 1, int people = 4)
    {
        for (var i = 0; i < minutesAgo.Length; i++)
        {
            scene.Post((ulong)(i % threads), (ulong)(i % people), minutesAgo[i]);
        }

        return scene;
    }
}
