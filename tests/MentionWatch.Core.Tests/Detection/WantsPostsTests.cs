using MentionWatch.Core.Tests.Detection.Rules;

namespace MentionWatch.Core.Tests.Detection;

public sealed class WantsPostsTests
{
    [Fact]
    public void As_many_negatives_as_usual_are_not_worth_reading_however_many_they_are()
    {
        var scene = new Scene(negative: 60, others: 480);
        for (var minute = 0; minute < 180; minute++)
        {
            scene.Negative(1, minute);
        }

        scene.WantsPosts().ShouldBeFalse();
    }

    [Fact]
    public void Four_in_three_hours_are_worth_reading_where_nobody_ever_complains()
        => new Scene(negative: 0, others: 1).Negative(1, 110).Negative(1, 70).Negative(1, 30).Negative(1, 5).WantsPosts().ShouldBeTrue();

    [Fact]
    public void Three_are_not() => new Scene(negative: 0, others: 1).Negative(1, 110).Negative(1, 70).Negative(1, 5).WantsPosts().ShouldBeFalse();

    [Fact]
    public void A_post_that_may_be_a_crisis_by_itself_is_always_read() => new Scene().Loud(20).WantsPosts().ShouldBeTrue();
}
