using System.Text;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Configuration;

namespace MentionWatch.Tests.Alerting.Webhook;

public sealed class WebhookSignatureTests
{
    [Fact]
    public void The_published_vector_is_reproduced()
    {
        WebhookSignature.TryReadKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", out var key).ShouldBeTrue();

        WebhookSignature.Of([key!], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}"""))
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_secret_has_24_to_64_bytes(int bytes, bool good)
        => WebhookSignature.TryReadKey("whsec_" + Convert.ToBase64String(new byte[bytes]), out _).ShouldBe(good);

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_not base64 at all, whatever it is")]
    public void Anything_else_is_refused_by_the_option(string secret)
        => new WebhookSecretsAttribute().IsValid(new[] { new Secret(secret) }).ShouldBeFalse();
}
