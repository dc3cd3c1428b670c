namespace MentionWatch.Core.Tests.Detection.Rules;

public sealed class RaisedBarTests
{
    [Fact]
    public void A_campaign_raises_the_bar_and_says_why()
    {
        Rise(18).Decide().IsSpike.ShouldBeTrue();

        var decision = Rise(18).Campaign(4, "spring sale").Decide();
        decision.IsSpike.ShouldBeFalse();
        decision.Evidence.Bar.ShouldBe(4);
        decision.Evidence.BarReason.ShouldBe("spring sale");
    }

    [Fact]
    public void A_crisis_inside_a_campaign_is_still_a_crisis()
    {
        var decision = Rise(90).Campaign(4).Decide();

        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.BarReason.ShouldBe("launch");
        decision.Evidence.Expected.ShouldBeGreaterThan(Rise(90).Decide().Evidence.Expected);
    }

    private static Scene Rise(int authors)
    {
        var scene = new Scene();
        for (var i = 0; i < authors; i++)
        {
            scene.Negative(1, i % 30);
        }

        return scene;
    }
}
