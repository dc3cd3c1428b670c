using MentionWatch.Alerting.Webhook.Signing;
using MentionWatch.Configuration;

namespace MentionWatch.Tests.Alerting.Webhook.Signing;

public sealed class WebhookKeyTests
{
    [Theory]
    [InlineData("whsec_", 23, false)]
    [InlineData("whsec_", 24, true)]
    [InlineData("whsec_", 64, true)]
    [InlineData("whsec_", 65, false)]
    [InlineData("whsk_", 31, false)]
    [InlineData("whsk_", 32, true)]
    [InlineData("whsk_", 33, false)]
    [InlineData("whsk_", 64, true)]
    [InlineData("whpk_", 32, false)]
    public void Its_length_is_that_of_its_sort(string prefix, int bytes, bool good)
        => WebhookKey.TryRead(prefix + Convert.ToBase64String(new byte[bytes]), out _).ShouldBe(good);

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsk_")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_not base64 at all, whatever it is")]
    [InlineData("whsk_not base64 at all, whatever it is!")]
    public void Anything_else_is_refused_by_the_option(string secret)
        => new SigningKeysAttribute().IsValid(new[] { new Secret(secret) }).ShouldBeFalse();

    [Fact]
    public void Senders_of_pushes_sign_with_a_secret_that_both_sides_have()
        => new WebhookSecretsAttribute().IsValid(new[] { new Secret("whsk_" + Convert.ToBase64String(new byte[32])) }).ShouldBeFalse();
}
