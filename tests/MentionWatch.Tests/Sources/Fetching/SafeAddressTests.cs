using MentionWatch.Sources.Fetching;

namespace MentionWatch.Tests.Sources.Fetching;

public sealed class SafeAddressTests
{
    [Theory]
    [InlineData("https://a.example/feed.xml", "https://a.example/feed.xml")]
    [InlineData("https://a.example:8443/feed?key=secret", "https://a.example:8443/feed?***")]
    [InlineData("https://user:secret@a.example/feed#secret", "https://a.example/feed")]
    [InlineData("https://a.example/alerts/feeds/01234567890123456789/98765432109876543210", "https://a.example/alerts/feeds/***/***")]
    [InlineData("https://a.example/2026/08/una-queja-muy-larga-sobre-la-mudanza-de-2026", "https://a.example/2026/08/una-queja-muy-larga-sobre-la-mudanza-de-2026")]
    public void What_may_be_a_secret_is_masked_and_the_rest_helps(string address, string printed)
        => SafeAddress.Of(new Uri(address)).ShouldBe(printed);
}
