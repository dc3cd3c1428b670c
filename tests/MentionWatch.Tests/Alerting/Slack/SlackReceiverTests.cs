using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Slack;
using MentionWatch.Configuration;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Slack;

public sealed class SlackReceiverTests : HttpReceiverContract
{
    private protected override Func<HttpContext, Task> Service => SlackCloud.Webhook;

    [Theory]
    [InlineData("invalid_payload", false)]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""", false)]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", true)]
    [InlineData("<html>Sign in to the guest network</html>", false)]
    [InlineData("", false)]
    public async Task A_good_status_with_any_other_body_than_ok_is_an_error(string body, bool worthAnotherTry)
        => (await AnsweredAsync(200, body)).ShouldSatisfyAllConditions(
            outcome => outcome.Verdict.ShouldBe(worthAnotherTry ? DeliveryVerdict.Retry : DeliveryVerdict.Permanent),
            outcome => outcome.Reason.ShouldBe(DeliveryReason.BadAnswer));

    [Fact]
    public async Task The_code_of_an_error_is_passed_on()
    {
        Stub.Queue(ReceiverStub.Status(404, "no_service"));

        (await SendAsync()).Detail.ShouldBe("HTTP 404 no_service");
    }

    [Fact]
    public async Task What_Slack_would_read_as_markup_is_escaped_and_links_are_built_by_us()
    {
        await SendAsync(Some.Alert() with { Samples = [Some.Sample("a < b & <!channel> > c ```*d* ~e~") with { Url = "https://x.example/~a*|b>c" }] });

        var text = Texts(JsonDocument.Parse(Stub.Received.Single().Body).RootElement);
        text.ShouldContain("a &lt; b &amp; &lt;!channel&gt; &gt; c ˋˋˋ∗d∗ ∼e∼");
        text.ShouldContain("<https://x.example/~a*%7Cb%3Ec|open>");
        text.ShouldNotContain("<!");
    }

    [Fact]
    public async Task A_post_whose_address_is_no_web_address_gets_no_link()
    {
        await SendAsync(Some.Alert() with { Samples = [Some.Sample("look") with { Url = "javascript:alert(1)" }] });

        Stub.Received.Single().Text.ShouldNotContain("javascript");
    }

    [Fact]
    public async Task Nothing_in_the_blocks_becomes_a_link_or_a_mention_by_itself()
    {
        await SendAsync();

        using var body = JsonDocument.Parse(Stub.Received.Single().Body);
        var sections = body.RootElement.GetProperty("blocks").EnumerateArray().Where(block => block.GetProperty("type").GetString() == "section").ToList();
        sections.ShouldNotBeEmpty();
        sections.ShouldAllBe(section => section.GetProperty("text").GetProperty("verbatim").GetBoolean());
        body.RootElement.GetProperty("unfurl_links").GetBoolean().ShouldBeFalse();
    }

    private protected override HttpReceiverOptions Configure(Secret url) => new SlackOptions { Kind = "slack", Url = url };

    private protected override void CheckLimits()
    {
        using var message = JsonDocument.Parse(Stub.Received.Single().Body);
        var body = message.RootElement;
        var blocks = body.GetProperty("blocks").EnumerateArray().ToList();
        blocks.Count.ShouldBeInRange(1, 50);
        foreach (var block in blocks.Where(block => block.TryGetProperty("text", out _)))
        {
            var limit = block.GetProperty("type").GetString() == "header" ? 150 : 3000;
            block.GetProperty("text").GetProperty("text").GetString()!.Length.ShouldBeInRange(1, limit);
        }
    }

    private static string Texts(JsonElement body)
        => string.Join('\n', body.GetProperty("blocks").EnumerateArray()
            .Where(block => block.TryGetProperty("text", out _))
            .Select(block => block.GetProperty("text").GetProperty("text").GetString()));
}
