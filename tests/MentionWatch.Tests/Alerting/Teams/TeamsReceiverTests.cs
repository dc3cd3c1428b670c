using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Teams;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Teams;

public sealed class TeamsReceiverTests : HttpReceiverContract
{
    private protected override Func<HttpContext, Task> Service => TeamsCloud.Workflow;

    [Theory]
    [InlineData(TransitionKind.Triggered, Severity.Critical, "Attention")]
    [InlineData(TransitionKind.Worsened, Severity.High, "Attention")]
    [InlineData(TransitionKind.Triggered, Severity.Warning, "Warning")]
    [InlineData(TransitionKind.Acknowledged, Severity.High, "Warning")]
    [InlineData(TransitionKind.Resolved, Severity.High, "Good")]
    [InlineData(TransitionKind.Expired, Severity.High, "Good")]
    public async Task The_heading_has_the_colour_of_the_state(TransitionKind kind, Severity severity, string color)
    {
        await SendAsync(Some.Alert(kind, severity: severity));

        Card().GetProperty("body")[0].GetProperty("color").GetString().ShouldBe(color);
    }

    [Fact]
    public async Task Posts_stand_in_text_runs_only_where_no_markup_is_read()
    {
        await SendAsync(Some.Alert() with { Samples = [Some.Sample("[click](https://evil.example) **now** <at>everyone</at>")] });

        Card().GetProperty("body").EnumerateArray().Where(block => block.GetProperty("type").GetString() == "TextBlock")
            .ShouldAllBe(block => !block.GetRawText().Contains("evil", StringComparison.Ordinal));
        Stub.Received.Single().Text.ShouldContain("[click](https://evil.example)");
    }

    [Fact]
    public async Task A_post_can_be_opened_and_so_can_the_incident()
    {
        await SendAsync();

        Stub.Received.Single().Text.ShouldContain("""{"text":"open","type":"TextRun","selectAction":{"url":"https://social.example/ana/1","type":"Action.OpenUrl"}}""");
        Card().GetProperty("actions")[0].GetProperty("url").GetString().ShouldStartWith("https://watch.example/incident/");
        Card().GetProperty("actions")[1].GetProperty("url").GetString().ShouldStartWith("https://watch.example/#");
    }

    [Theory]
    [InlineData(200, "", true)]
    [InlineData(200, "1", true)]
    [InlineData(202, "accepted", true)]
    [InlineData(204, "", true)]
    [InlineData(200, "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId tcid=0", false, true)]
    [InlineData(200, "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413 with ContextId tcid=0", false)]
    [InlineData(200, "Summary or Text is required.", false)]
    [InlineData(200, "<html>Sign in to the guest network</html>", false)]
    public async Task A_good_status_can_hide_an_error(int status, string body, bool good, bool worthAnotherTry = false)
        => (await AnsweredAsync(status, body)).ShouldSatisfyAllConditions(
            outcome => outcome.Verdict.ShouldBe(good ? DeliveryVerdict.Delivered : worthAnotherTry ? DeliveryVerdict.Retry : DeliveryVerdict.Permanent),
            outcome => outcome.Reason.ShouldBe(good ? DeliveryReason.Accepted : DeliveryReason.BadAnswer));

    private protected override HttpReceiverOptions Configure(Secret url) => new TeamsOptions { Kind = "teams", Url = url };

    private JsonElement Card() => JsonDocument.Parse(Stub.Received.Single().Body).RootElement.GetProperty("attachments")[0].GetProperty("content");
}
