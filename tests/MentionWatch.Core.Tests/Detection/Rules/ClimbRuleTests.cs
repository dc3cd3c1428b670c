namespace MentionWatch.Core.Tests.Detection.Rules;

public sealed class ClimbRuleTests
{
    private const int Usual = 2;
    private const int Others = 16;

    [Fact]
    public void Hours_that_are_each_a_little_too_negative_are_together_a_crisis()
    {
        var decision = Climbing().Decide();

        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.Rule.ShouldBe("slow-climb");
        decision.Evidence.NegativeAuthors.ShouldBeGreaterThan((int)decision.Evidence.Upper);
        (decision.Evidence.WindowEnd - decision.Evidence.WindowStart).ShouldBeGreaterThan(TimeSpan.FromHours(5));
        decision.OnsetAt.ShouldBe(decision.Evidence.WindowStart);
    }

    [Fact]
    public void The_first_of_these_hours_alone_are_none() => Climbing(hours: 2).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void A_day_of_more_talk_with_the_usual_share_of_negatives_is_none()
        => new Scene(Usual, Others, past: hours => Array.Fill(hours, Scene.Hour(6, 48), hours.Length - 12, 12))
            .Negative(5, 30).Decide().Evidence.Rule.ShouldNotBe("slow-climb");

    [Fact]
    public void A_climb_that_is_over_is_not_told_afterwards()
        => new Scene(Usual, Others, past: hours =>
        {
            Array.Fill(hours, Scene.Hour(6, Others), hours.Length - 14, 10);
            Array.Fill(hours, Scene.Hour(1, Others), hours.Length - 4, 4);
        }).Negative(1, 30).Decide().IsSpike.ShouldBeFalse();

    [Fact]
    public void A_brand_of_the_first_days_is_not_told_to_climb()
        => new Scene(Usual, Others, days: 3, past: hours => Array.Fill(hours, Scene.Hour(6, Others), hours.Length - 10, 10))
            .Negative(6, 30).Decide().Evidence.Rule.ShouldNotBe("slow-climb");

    /// <summary>Three times the usual negatives in the last closed hours, and nearly so in the one under way.</summary>
    private static Scene Climbing(int hours = 18)
    {
        var scene = new Scene(Usual, Others, past: all => Array.Fill(all, Scene.Hour(6, Others), all.Length - hours, hours));
        for (var ago = 0; ago < Math.Min(180, (hours + 1) * 60); ago += 12)
        {
            scene.Negative(1, ago);
        }

        return scene;
    }
}
