using System.Globalization;
using System.Text.Json;
using MentionWatch.Tests.Alerting.Email;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Commands;

public sealed class ReceiversTestTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-receivers-");
    private ReceiverStub _stub = null!;

    public async Task InitializeAsync()
    {
        _stub = await ReceiverStub.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "mentionwatch.json"), $$"""
            {
              "Alerts": {
                "Receivers": {
                  "oncall": { "Kind": "webhook", "Url": "{{_stub.Address}}/planted-secret", "AllowPrivateAddresses": true, "Secrets": ["{{AlertingHouse.Secret}}"], "Language": "es" }
                }
              }
            }
            """);
    }

    public async Task DisposeAsync()
    {
        await _stub.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_marked_test_alert_arrives_and_the_answer_is_printed()
    {
        var result = await TestAsync("oncall");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("oncall: delivered (HTTP 200)");
        using var body = JsonDocument.Parse(_stub.Received.ShouldHaveSingleItem().Body);
        body.RootElement.GetProperty("data").GetProperty("test").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_as_json()
    {
        _stub.Default = ReceiverStub.Status(307, "", ("Location", "/planted-secret"));

        var result = await WorkerProgram.RunAsync(_directory.FullName, new Dictionary<string, string>(StringComparer.Ordinal), "", "receivers", "test", "oncall", "--json");

        result.ExitCode.ShouldBe(1);
        using var answer = JsonDocument.Parse(result.Output);
        (answer.RootElement.GetProperty("delivered").GetBoolean(), answer.RootElement.GetProperty("reason").GetString()).ShouldBe((false, "Redirect"));
        answer.RootElement.GetProperty("detail").GetString().ShouldBe("HTTP 307");
        answer.RootElement.GetProperty("advice").GetString().ShouldStartWith("It has moved, and redirects are not followed");
    }

    [Fact]
    public async Task A_refusal_ends_with_1_and_gives_no_secret_away()
    {
        _stub.Default = ReceiverStub.Status(403, "planted-secret");

        var result = await TestAsync("oncall");

        result.ExitCode.ShouldBe(1);
        result.Output.Trim().ShouldBe("oncall: not delivered (HTTP 403). It takes neither this address nor this key: compare them with what the service shows. The worker would give up and tell the fallback receiver.");
        (result.Output + result.Error).ShouldNotContain("planted-secret");
    }

    [Theory]
    [InlineData("slack", """ "Url": "{0}/planted-secret" """, "ok")]
    [InlineData("teams", """ "Url": "{0}/planted-secret" """, "")]
    [InlineData("pagerduty", """ "Url": "{0}/v2/enqueue", "RoutingKey": "plantedsecret0000000000000000000" """, """{"status":"success"}""")]
    [InlineData("discord", """ "Url": "{0}/planted-secret" """, """{"id":"1"}""")]
    [InlineData("alertmanager", """ "Urls": ["{0}"], "User": "watch", "Password": "planted-secret" """, "")]
    [InlineData("opsgenie", """ "Url": "{0}/v2/alerts", "ApiKey": "planted-secret" """, """{"requestId":"1"}""")]
    public async Task Every_kind_can_be_tried_and_keeps_its_secrets(string kind, string options, string answer)
    {
        await ConfigureAsync(kind, $"{options.Replace("{0}", _stub.Address, StringComparison.Ordinal)}, \"AllowPrivateAddresses\": true");
        _stub.Default = ReceiverStub.Status(200, answer);

        var result = await TestAsync("tried");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("tried: delivered (HTTP 200");
        (result.Output + result.Error).ShouldNotContain("planted");
        _stub.Received.ShouldHaveSingleItem().Text.ShouldContain("TEST");
    }

    [Fact]
    public async Task Mail_can_be_tried_too()
    {
        await using var server = new SmtpStub();
        var port = server.Port.ToString(CultureInfo.InvariantCulture);
        await ConfigureAsync("email", $""" "Server": "127.0.0.1", "Port": {port}, "Security": "none", "From": "watch@example.com", "To": ["ana@example.com"], "AllowPrivateAddresses": true """);

        var result = await TestAsync("tried");

        result.Output.ShouldContain("tried: delivered (SMTP 250 2.0.0 at the end of DATA)");
        ReceivedMail.Parse(server.Mails.ShouldHaveSingleItem()).Subject.ShouldStartWith("TEST: ");
    }

    [Fact]
    public async Task A_name_that_is_not_configured_is_answered_with_the_nearest()
    {
        var result = await TestAsync("oncal");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("Did you mean \"oncall\"?");
    }

    private Task ConfigureAsync(string kind, string options) => File.WriteAllTextAsync(
        Path.Combine(_directory.FullName, "mentionwatch.json"), $$"""{ "Alerts": { "Receivers": { "tried": { "Kind": "{{kind}}", {{options}} } } } }""");

    private Task<WorkerProgramResult> TestAsync(string name)
        => WorkerProgram.RunAsync(_directory.FullName, new Dictionary<string, string>(StringComparer.Ordinal), "", "receivers", "test", name);
}
