using MentionWatch.Alerting;
using MentionWatch.Alerting.Email;
using MentionWatch.Configuration;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Email;

public sealed class MailboxTests
{
    [Theory]
    [InlineData("oncall@example.com", true)]
    [InlineData("on.call+mw@mail.example.com", true)]
    [InlineData("root@localhost", true)]
    [InlineData("On Call <oncall@example.com>", false)]
    [InlineData("a@b> SIZE=1\r\nRCPT TO:<c@d", false)]
    [InlineData("ana@ejempló.es", false)]
    [InlineData("oncall", false)]
    [InlineData("a..b@example.com", false)]
    public void An_address_can_stand_in_a_command_as_it_is(string address, bool good)
    {
        new MailboxAttribute().IsValid(address).ShouldBe(good);
        new MailboxAttribute().IsValid(new[] { "oncall@example.com", address }).ShouldBe(good);
    }

    [Fact]
    public void A_password_never_goes_over_the_network_in_the_clear()
        => Mistakes(new EmailOptions { Security = "none", User = "watch", Password = new Secret("s") }).ShouldBe(["Alerts.Receivers.mail.Security"]);

    [Fact]
    public void A_login_has_a_name_and_a_password()
    {
        Mistakes(new EmailOptions { User = "watch" }).ShouldBe(["Alerts.Receivers.mail.User"]);
        Mistakes(new EmailOptions { Password = new Secret("s") }).ShouldBe(["Alerts.Receivers.mail.User"]);
        Mistakes(new EmailOptions()).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_certificates_that_is_not_there_is_said()
        => Mistakes(new EmailOptions { Authority = "/nowhere/ca.pem" }).ShouldBe(["Alerts.Receivers.mail.Authority"]);

    private static string[] Mistakes(EmailOptions email)
    {
        var mistakes = new Mistakes();
        new EmailRule().Check(AlertingHouse.Configured(new AlertsOptions(), ("mail", email)), mistakes);
        return [.. mistakes.All.Select(mistake => mistake.Path)];
    }
}
