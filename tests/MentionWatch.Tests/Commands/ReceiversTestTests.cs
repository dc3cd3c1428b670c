using System.Text.Json;
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
    public async Task A_refusal_ends_with_1_and_gives_no_secret_away()
    {
        _stub.Default = ReceiverStub.Status(403, "planted-secret");

        var result = await TestAsync("oncall");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("oncall: not delivered (HTTP 403)");
        (result.Output + result.Error).ShouldNotContain("planted-secret");
    }

    [Fact]
    public async Task A_name_that_is_not_configured_is_answered_with_the_nearest()
    {
        var result = await TestAsync("oncal");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("Did you mean \"oncall\"?");
    }

    private Task<WorkerProgramResult> TestAsync(string name)
        => WorkerProgram.RunAsync(_directory.FullName, new Dictionary<string, string>(StringComparer.Ordinal), "", "receivers", "test", name);
}
