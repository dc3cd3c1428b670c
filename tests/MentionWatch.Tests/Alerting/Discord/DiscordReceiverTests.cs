using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Discord;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Discord;

public sealed class DiscordReceiverTests : HttpReceiverContract
{
    private protected override Func<HttpContext, Task> Service => DiscordCloud.Webhook;

    [Theory]
    [InlineData(TransitionKind.Triggered, 0x992D22)]
    [InlineData(TransitionKind.Resolved, 0x2ECC71)]
    public async Task The_embed_has_the_colour_of_the_state(TransitionKind kind, int color)
    {
        await SendAsync(Some.Alert(kind));

        Embed().GetProperty("color").GetInt32().ShouldBe(color);
    }

    [Fact]
    public async Task What_Discord_would_read_as_markup_is_escaped_and_links_are_built_by_us()
    {
        await SendAsync(Some.Alert() with { Samples = [Some.Sample("**a** _b_ `c` ~~d~~ ||e|| # f @everyone <@1> [g](https://evil.example) https://evil.example") with { Url = "https://x.example/a(b)" }] });

        var text = Embed().GetProperty("description").GetString()!;
        text.ShouldContain(@"\*\*a\*\* \_b\_ \`c\` \~\~d\~\~ \|\|e\|\| \# f \@everyone \<\@1\> \[g\]\(https\://evil.example\) https\://evil.example");
        text.ShouldContain("[open](<https://x.example/a%28b%29>)");
    }

    [Fact]
    public async Task An_address_with_a_query_of_its_own_keeps_it()
    {
        await SendAsync(configure: options => (DiscordOptions)options with { Url = new Secret($"{Stub.Address}{SecretPath}?thread_id=7") });

        Stub.Received.Single().Path.ShouldBe($"{SecretPath}?thread_id=7&wait=true");
    }

    [Theory]
    [InlineData("""{"message":"You are being rate limited.","retry_after":64.57,"global":false}""", "64", 64.57)]
    [InlineData("""{"message":"You are being rate limited.","retry_after":0.5,"global":false}""", "30", 30)]
    [InlineData("""{"message":"You are being rate limited.","retry_after":1e300,"global":false}""", "2", 2)]
    public async Task The_longer_of_the_waits_in_head_and_body_is_passed_on(string body, string header, double seconds)
        => (await AnsweredAsync(429, body, ("Retry-After", header))).RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public async Task A_webhook_that_was_deleted_is_gone()
        => (await AnsweredAsync(404, """{"message": "Unknown Webhook", "code": 10015}""")).Reason.ShouldBe(DeliveryReason.Gone);

    [Theory]
    [InlineData("<html>Sign in to the guest network</html>")]
    [InlineData("""{"message":"Invalid Form Body","code":50035}""")]
    [InlineData("")]
    public async Task A_good_status_without_a_message_is_an_error(string body)
        => (await AnsweredAsync(200, body)).ShouldBe(new DeliveryOutcome(DeliveryVerdict.Permanent, DeliveryReason.BadAnswer, "HTTP 200, but the answer is no message of Discord"));

    [Fact]
    public async Task An_answer_without_content_is_good() => (await AnsweredAsync(204, "")).Verdict.ShouldBe(DeliveryVerdict.Delivered);

    private protected override HttpReceiverOptions Configure(Secret url) => new DiscordOptions { Kind = "discord", Url = url };

    private JsonElement Embed() => JsonDocument.Parse(Stub.Received.Single().Body).RootElement.GetProperty("embeds")[0];
}
