using System.Text.Json;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Commands;

public sealed class ReportTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-report-");
    private RedisServer _redis = null!;

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        await using var stub = await ReceiverStub.StartAsync();
        await using var house = await AlertingHouse.OpenAsync(_redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(stub))));
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Resolved, 2));
        await house.PumpAsync();
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "mentionwatch.json"), $$"""
            {
              "Brands": { "rios": { "Names": ["Mudanzas Ríos"], "TimeZone": "Europe/Madrid" } },
              "Redis": { "ConnectionString": "{{_redis.ConnectionString}}", "Partitions": 4 }
            }
            """);
    }

    public async Task DisposeAsync()
    {
        await _redis.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task It_says_what_happened_what_was_written_and_who_was_told()
    {
        var result = await ReportAsync(Some.IncidentKey);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("2026-03-02 22:55:00  TRIGGERED (high): 38 people wrote 42 negative posts in 15 min; normal is about 4 people, at most 10.");
        result.Output.ShouldContain("@luis (310 followers), x, 22:36: Llegaron tres horas tarde");
        result.Output.ShouldContain("#1 to oncall: delivered, 1 attempt, HTTP 200");
        result.Output.ShouldContain("#2 to oncall: delivered, 1 attempt, HTTP 200");
    }

    [Fact]
    public async Task It_says_what_people_did_and_how_it_climbed()
    {
        await using var house = await AlertingHouse.OpenAsync(_redis, AlertingHouse.Configured());
        var ended = (await house.Store.FindAsync(Some.IncidentKey))!;
        var climbed = new IncidentEntry { Number = 1, At = Some.Start.AddMinutes(17), Kind = EntryKind.Escalated, To = "lead", Sequence = 2 };
        var late = Some.Action(EntryKind.Resolved) with { By = new Actor("Ben", ActionChannel.Api, "desk"), Note = null };
        (await house.Store.SaveAsync(ended with { History = [climbed, Some.Action(EntryKind.HandedOver) with { Sequence = 3 }, late] }, [], CancellationToken.None)).ShouldBeTrue();

        var result = await ReportAsync(Some.IncidentKey);

        result.Output.ShouldContain("22:57:00  nobody had answered, lead was told");
        result.Output.ShouldContain("22:58:00  Ana handed it over to legal (link of oncall, from 192.0.2.7): calling the customer now");
        result.Output.ShouldContain("Ben closed it (API, token desk), too late to change anything");
    }

    [Fact]
    public async Task The_same_as_json()
    {
        var result = await ReportAsync(Some.IncidentKey, "--json");

        using var report = JsonDocument.Parse(result.Output);
        report.RootElement.GetProperty("incident").GetProperty("key").GetString().ShouldBe(Some.IncidentKey);
        report.RootElement.GetProperty("alerts").GetArrayLength().ShouldBe(2);
        report.RootElement.GetProperty("deliveries").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task An_incident_that_is_not_there_ends_with_1_and_names_those_that_are()
    {
        var result = await ReportAsync("mw:rios:nothing:x");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(Some.IncidentKey);
    }

    [Fact]
    public async Task The_key_of_a_brand_is_answered_with_its_incidents()
    {
        var result = await ReportAsync("Rios");

        result.ExitCode.ShouldBe(1);
        result.Error.Trim().ShouldBe($"There is no incident \"Rios\". The last ones of that brand are: {Some.IncidentKey}.");
    }

    [Fact]
    public async Task A_redis_that_does_not_answer_is_said_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "mentionwatch.json"), """{ "Redis": { "ConnectionString": "127.0.0.1:1,password=planted" } }""");

        var result = await ReportAsync(Some.IncidentKey);

        result.ExitCode.ShouldBe(1);
        result.Error.Trim().ShouldBe("Redis does not answer. Check that it runs, and the address, name and password in Redis.ConnectionString.");
    }

    [Fact]
    public async Task Without_a_worker_or_a_connection_string_it_says_what_to_do()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "mentionwatch.json"), "{}");

        var result = await ReportAsync(Some.IncidentKey);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("Start the worker");
        result.Error.ShouldNotContain("Exception");
    }

    private Task<WorkerProgramResult> ReportAsync(params string[] arguments)
        => WorkerProgram.RunAsync(_directory.FullName, new Dictionary<string, string>(StringComparer.Ordinal), "", ["report", .. arguments]);
}
