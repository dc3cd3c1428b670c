namespace MentionWatch.Core.Tests.Detection.Rules;

public sealed class LateRuleTests
{
    [Fact]
    public void A_crisis_that_late_mentions_make_visible_is_told_with_the_hour_it_was_in()
    {
        var decision = Past(Scene.Hour(30, 24, late: 28)).Decide();

        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.Rule.ShouldBe("late-spike");
        decision.Evidence.Late.ShouldBe(28);
        decision.Evidence.NegativeAuthors.ShouldBe(30);
        decision.OnsetAt.ShouldBe(Scene.Now.AddHours(-8), TimeSpan.FromHours(1));
    }

    [Fact]
    public void An_hour_that_has_closed_keeps_no_incident_open() => Past(Scene.Hour(30, 24, late: 28)).Decide().IsActive.ShouldBeFalse();

    [Fact]
    public void Late_mentions_as_many_as_usual_are_none() => Past(Scene.Hour(3, 24, late: 27)).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void What_was_heard_in_time_was_judged_in_time() => Past(Scene.Hour(30, 24, late: 1)).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void Hours_of_an_incident_that_has_ended_are_not_judged_again()
    {
        var scene = new Scene(past: hours => hours[^8] = Scene.Hour(30, 24, late: 28)) { TestedSince = (Scene.Now.ToUnixTimeSeconds() / 60) - 200 };

        scene.Decide().IsSpike.ShouldBeFalse();
    }

    private static Scene Past(MentionWatch.Core.Detection.HourCounts hour) => new(past: hours => hours[^8] = hour);
}
