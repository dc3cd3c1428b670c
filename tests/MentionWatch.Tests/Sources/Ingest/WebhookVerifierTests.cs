using System.Text;
using MentionWatch.Sources.Ingest;

namespace MentionWatch.Tests.Sources.Ingest;

public sealed class WebhookVerifierTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string OtherSecret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void The_published_vector_is_genuine() => IsGenuine(Signature, At).ShouldBeTrue();

    [Fact]
    public void It_is_for_five_minutes_on_either_side()
    {
        IsGenuine(Signature, At + TimeSpan.FromMinutes(5)).ShouldBeTrue();
        IsGenuine(Signature, At - TimeSpan.FromMinutes(5)).ShouldBeTrue();
        IsGenuine(Signature, At + TimeSpan.FromSeconds(301)).ShouldBeFalse();
        IsGenuine(Signature, At - TimeSpan.FromSeconds(301)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1,")]
    [InlineData("v1,!!!!")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void Anything_else_is_not(string signature) => IsGenuine(signature, At).ShouldBeFalse();

    private static bool IsGenuine(string signature, DateTimeOffset now) => WebhookVerifier.IsGenuine(
        [OtherSecret, Secret],
        new WebhookHeaders("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", signature),
        Encoding.UTF8.GetBytes("""{"test": 2432232314}"""),
        now);
}
