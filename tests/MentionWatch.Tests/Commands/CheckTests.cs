using System.Text.Json;
using MentionWatch.Configuration.Schema;

namespace MentionWatch.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_good_configuration_is_summed_up_and_ends_with_0()
    {
        var file = _directory.Write("good.json", """{ "Brands": { "acme": { "Names": ["Acme"] } }, "Sources": { "export": { "Kind": "file", "Path": "x.jsonl" } } }""");

        var result = await WorkerProgram.RunAsync("check", "--config", file);

        result.ShouldBe(new WorkerProgramResult(0, $"{file} is ok.\n  brands:    acme\n  sources:   export (file)\n  receivers: none, so nobody is told\n", ""));
    }

    [Fact]
    public async Task Every_mistake_is_printed_and_it_ends_with_1()
    {
        var file = _directory.Write("bad.json", """{ "Redis": { "Partitions": 0 }, "Wep": {} }""");

        var result = await WorkerProgram.RunAsync("check", "--config", file);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBe($"""
            {file} has 2 mistakes:
              Wep: This key is not known here. Did you mean "Web"?
              Redis.Partitions: 0 is out of range. Write something from 1 to 1024.

            """);
    }

    [Fact]
    public async Task The_secret_of_the_examples_is_warned_about_wherever_it_is_used()
    {
        var file = _directory.Write("example.json", """
            {
              "Sources": { "crm": { "Kind": "ingest", "Secrets": ["whsec_cmVwbGFjZSB0aGlzIGJ5IGEgc2VjcmV0IG9mIHlvdXJz"] } },
              "Alerts": { "Receivers": { "on-call": { "Kind": "webhook", "Url": "https://alerts.example.com/", "Secrets": ["whsec_cmVwbGFjZSB0aGlzIGJ5IGEgc2VjcmV0IG9mIHlvdXJz"] } } }
            }
            """);

        var result = await WorkerProgram.RunAsync("check", "--config", file);

        result.ExitCode.ShouldBe(0);
        result.Output.Split('\n').Where(line => line.StartsWith("  warning:", StringComparison.Ordinal)).ShouldBe([
            "  warning:   Sources.crm.Secrets: This secret is published in the examples, so anybody can sign with it. Make one of your own: echo whsec_$(openssl rand -base64 32)",
            "  warning:   Alerts.Receivers.on-call.Secrets: This secret is published in the examples, so anybody can sign with it. Make one of your own: echo whsec_$(openssl rand -base64 32)",
        ]);
    }

    [Fact]
    public async Task A_program_can_read_the_mistakes()
    {
        var result = await WorkerProgram.RunAsync("check", "--json", "--config", _directory.Write("bad.json", """{ "Wep": {} }"""));

        using var answer = JsonDocument.Parse(result.Output);
        answer.RootElement.GetProperty("ok").GetBoolean().ShouldBeFalse();
        var mistake = answer.RootElement.GetProperty("mistakes").EnumerateArray().ShouldHaveSingleItem();
        mistake.GetProperty("path").GetString().ShouldBe("Wep");
        mistake.GetProperty("problem").GetString().ShouldBe("This key is not known here.");
        mistake.GetProperty("remedy").GetString().ShouldBe("Did you mean \"Web\"?");
    }

    [Fact]
    public async Task A_program_can_read_the_warnings()
    {
        var file = _directory.Write("example.json", """{ "Sources": { "crm": { "Kind": "ingest", "Secrets": ["whsec_cmVwbGFjZSB0aGlzIGJ5IGEgc2VjcmV0IG9mIHlvdXJz"] } } }""");

        var result = await WorkerProgram.RunAsync("check", "--json", "--config", file);

        using var answer = JsonDocument.Parse(result.Output);
        answer.RootElement.GetProperty("ok").GetBoolean().ShouldBeTrue();
        answer.RootElement.GetProperty("warnings").EnumerateArray().ShouldHaveSingleItem().GetProperty("path").GetString().ShouldBe("Sources.crm.Secrets");
    }

    [Fact]
    public async Task The_schema_is_printed_on_request()
        => (await WorkerProgram.RunAsync("check", "--schema")).ShouldBe(new WorkerProgramResult(0, ConfigSchema.Render(), ""));

    [Fact]
    public async Task Without_a_name_the_file_here_is_checked()
    {
        _directory.Write("mentionwatch.json", "{}");

        var result = await WorkerProgram.RunAsync(_directory.FullName, NoVariables, "", "check");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldStartWith(_directory.PathOf("mentionwatch.json"));
    }

    [Fact]
    public async Task Without_a_name_and_a_file_here_the_variable_names_it()
    {
        var file = _directory.Write("elsewhere.json", "{}");

        var result = await WorkerProgram.RunAsync(_directory.FullName, new Dictionary<string, string> { ["MENTIONWATCH_CONFIG"] = file }, "", "check");

        result.Output.ShouldStartWith($"{file} is ok.");
    }

    [Fact]
    public async Task Variables_of_the_process_are_checked_too()
    {
        var result = await WorkerProgram.RunAsync(_directory.FullName, new Dictionary<string, string> { ["MENTIONWATCH__Redis__Partitions"] = "many" }, "", "check", "--config", _directory.Write("c.json", "{}"));

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("Redis.Partitions: \"many\" is not an integer. Write a whole number.");
    }

    public void Dispose() => _directory.Dispose();
}
