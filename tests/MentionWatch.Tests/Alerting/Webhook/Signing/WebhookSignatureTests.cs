using System.Text;
using MentionWatch.Alerting.Webhook.Signing;

namespace MentionWatch.Tests.Alerting.Webhook.Signing;

public sealed class WebhookSignatureTests
{
    private const string Shared = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string SharedSignature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private const string Own = "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==";
    private const string OwnSignature = "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==";

    [Theory]
    [InlineData(SharedSignature, Shared)]
    [InlineData(OwnSignature, Own)]
    public void The_published_vectors_are_reproduced(string signature, string secret) => Sign(secret).ShouldBe(signature);

    [Fact]
    public void Keys_of_both_sorts_sign_side_by_side_while_one_is_replaced_by_the_other()
        => Sign(Shared, Own).ShouldBe($"{SharedSignature} {OwnSignature}");

    [Fact]
    public void The_private_key_without_the_public_one_signs_the_same()
    {
        var seed = Convert.FromBase64String(Own["whsk_".Length..])[..32];

        Sign("whsk_" + Convert.ToBase64String(seed)).ShouldBe(OwnSignature);
    }

    private static string Sign(params string[] secrets)
    {
        var keys = secrets.Select(secret => WebhookKey.TryRead(secret, out var key) ? key : throw new ArgumentException("No key.", nameof(secrets)));
        return WebhookSignature.Of(keys, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}"""));
    }
}
