using System.Text.Json;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Commands;

public sealed class DeliveriesTests : AlertingTest
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-deliveries-");

    private string ConfigFile => Path.Combine(_directory.FullName, "mentionwatch.json");

    private protected override TimeProvider Clock => TimeProvider.System;

    private protected override Task StartAsync()
    {
        Write($$"""{ "oncall": { "Kind": "webhook", "Url": "{{Stub.Address}}/planted-path", "AllowPrivateAddresses": true, "Secrets": ["{{AlertingHouse.Secret}}"] } }""");
        return Task.CompletedTask;
    }

    private protected override Task StopAsync()
    {
        _directory.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task They_are_listed_with_every_attempt()
    {
        await DeliverAsync(ReceiverStub.Status(404));

        var result = await RunAsync();

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain($"  crisis  {Some.IncidentKey} #1 to oncall: failed");
        result.Output.ShouldContain("ms  HTTP 404");
        result.Output.ShouldNotContain("planted");
        (await RunAsync("--receiver", "oncal")).Output.Trim().ShouldBe("No delivery is kept that fits, and there is no receiver \"oncal\". Did you mean \"oncall\"?");
        (await RunAsync("--incident", "mw:rios:none:x")).Output.Trim().ShouldBe("No delivery is kept that fits.");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("many")]
    public async Task A_count_that_is_none_is_wrong_usage(string count)
    {
        var result = await RunAsync("--count", count);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("--count");
    }

    [Fact]
    public async Task A_redis_that_does_not_answer_is_said_in_one_line()
    {
        await File.WriteAllTextAsync(ConfigFile, """{ "Redis": { "ConnectionString": "127.0.0.1:1,password=planted" } }""");

        (await RunAsync()).ShouldSatisfyAllConditions(
            result => result.ExitCode.ShouldBe(1),
            result => result.Error.Trim().ShouldBe("Redis does not answer. Check that it runs, and the address, name and password in Redis.ConnectionString."));
    }

    [Fact]
    public async Task The_same_as_json()
    {
        await DeliverAsync(ReceiverStub.Status(200));

        using var json = JsonDocument.Parse((await RunAsync("--json", "--incident", Some.IncidentKey)).Output);

        var delivery = json.RootElement.EnumerateArray().ShouldHaveSingleItem();
        delivery.GetProperty("state").GetString().ShouldBe("Delivered");
        delivery.GetProperty("tries").EnumerateArray().ShouldHaveSingleItem().GetProperty("detail").GetString().ShouldBe("HTTP 200");
    }

    [Fact]
    public async Task The_running_worker_makes_one_again_under_its_id()
    {
        await DeliverAsync(ReceiverStub.Status(404));
        await using var worker = await WorkerProcess.StartAsync(await File.ReadAllTextAsync(ConfigFile));
        var id = (await House.Get<DeliveryLog>().ReadAsync(incident: null, receiver: null, 1)).Single().Id;

        var result = await RunAsync("replay", id);

        result.Output.Trim().ShouldBe("oncall: delivered (HTTP 200)", result.Error);
        result.ExitCode.ShouldBe(0);
        Stub.Received.Select(request => request.Headers["webhook-id"]).ShouldBe([id, id]);
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };
        (await http.GetStringAsync(new Uri("/api/deliveries?receiver=oncall", UriKind.Relative))).ShouldContain(id);
    }

    [Fact]
    public async Task One_that_is_not_there_and_one_whose_receiver_is_gone_end_with_1()
    {
        await DeliverAsync(ReceiverStub.Status(404));
        var id = (await House.Get<DeliveryLog>().ReadAsync(incident: null, receiver: null, 1)).Single().Id;
        Write("{}");

        var unknown = await RunAsync("replay", "msg_unknown");
        var homeless = await RunAsync("replay", id);

        (unknown.ExitCode, homeless.ExitCode).ShouldBe((1, 1));
        unknown.Error.ShouldContain("There is no delivery \"msg_unknown\".");
        homeless.Error.ShouldContain("There is no receiver \"oncall\" any more.");
    }

    private async Task DeliverAsync(Func<Microsoft.AspNetCore.Http.HttpContext, Task> answer)
    {
        Stub.Queue(answer);
        await House.RaiseAsync(Some.Alert());
        await House.PumpAsync();
    }

    private void Write(string receivers) => File.WriteAllText(ConfigFile, $$"""
        {
          "Redis": { "ConnectionString": "{{Redis.ConnectionString}}", "Partitions": 4 },
          "Alerts": { "Receivers": {{receivers}} }
        }
        """);

    private Task<WorkerProgramResult> RunAsync(params string[] arguments)
        => WorkerProgram.RunAsync(_directory.FullName, new Dictionary<string, string>(StringComparer.Ordinal), "", ["deliveries", .. arguments]);
}
