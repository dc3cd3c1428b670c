using MentionWatch.Alerting;
using MentionWatch.Alerting.Slack;
using MentionWatch.Configuration;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting;

public sealed class AlertsRuleTests
{
    [Fact]
    public void Good_options_pass()
        => Mistakes(new AlertsOptions { Fallback = "backup", PublicUrl = "https://watch.example/base" }, ("backup", new SlackOptions { Brands = [Some.Brand] })).ShouldBeEmpty();

    [Fact]
    public void A_fallback_that_is_no_receiver_is_named_with_the_nearest()
        => Mistakes(new AlertsOptions { Fallback = "bakcup" }, ("backup", new SlackOptions())).ShouldHaveSingleItem().ToString()
            .ShouldBe("Alerts.Fallback: There is no receiver \"bakcup\". Did you mean \"backup\"?");

    [Theory]
    [InlineData("watch.example")]
    [InlineData("ftp://watch.example")]
    [InlineData("https://watch.example/?token=1")]
    public void An_address_people_cannot_open_is_refused(string url)
        => Mistakes(new AlertsOptions { PublicUrl = url }).ShouldHaveSingleItem().Path.ShouldBe("Alerts.PublicUrl");

    [Fact]
    public void A_brand_that_does_not_exist_is_refused()
        => Mistakes(new AlertsOptions(), ("oncall", new SlackOptions { Brands = [Some.Brand, "roos"] })).ShouldHaveSingleItem().Path.ShouldBe("Alerts.Receivers.oncall.Brands[1]");

    [Fact]
    public void A_name_that_would_break_a_key_is_refused()
        => Mistakes(new AlertsOptions(), ("on:call", new SlackOptions())).ShouldHaveSingleItem().Path.ShouldBe("Alerts.Receivers.on:call");

    private static IReadOnlyList<Mistake> Mistakes(AlertsOptions alerts, params (string Name, ReceiverOptions Options)[] receivers)
    {
        var mistakes = new Mistakes();
        new AlertsRule().Check(AlertingHouse.Configured(alerts, receivers), mistakes);
        return mistakes.All;
    }
}
