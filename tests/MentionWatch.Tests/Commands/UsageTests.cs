using System.Text.Json;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("chek", "check")]
    [InlineData("sorces", "sources")]
    public async Task An_unknown_verb_ends_with_2_and_a_suggestion(string written, string meant)
    {
        var result = await WorkerProgram.RunAsync(written);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith($"mentionwatch: Unrecognized command or argument '{written}'. Did you mean {meant}?\n");
        result.Error.ShouldContain("Usage:\n  mentionwatch [command] [options]");
    }

    [Fact]
    public async Task An_unknown_option_ends_with_2_and_the_usage_of_its_verb()
    {
        var result = await WorkerProgram.RunAsync("check", "--confg", "x");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("Did you mean --config?");
        result.Error.ShouldContain("mentionwatch check [options]");
    }

    [Theory]
    [InlineData("classify", "--bogus")]
    [InlineData("report", "--bogus")]
    [InlineData("sources", "test", "--bogus")]
    [InlineData("receivers", "test", "--x")]
    public async Task A_mistyped_option_is_not_taken_for_a_value(params string[] arguments)
    {
        var result = await WorkerProgram.RunAsync(arguments);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith($"mentionwatch: Unrecognized option '{arguments[^1]}'; a value that begins with -- goes after a lone --.");
        result.Error.ShouldContain($"mentionwatch {string.Join(' ', arguments[..^1])} ");
    }

    [Fact]
    public async Task A_text_that_begins_with_dashes_follows_a_lone_double_dash()
        => (await WorkerProgram.RunAsync("classify", "--", "--great service")).ExitCode.ShouldBe(0);

    [Fact]
    public async Task The_version_is_printed()
        => (await WorkerProgram.RunAsync("--version")).Output.ShouldStartWith("0.");

    [Fact]
    public async Task A_worker_without_a_configuration_does_not_start()
    {
        var result = await WorkerProgram.RunAsync("run", "--config", "/nowhere/mentionwatch.json");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("There is no file /nowhere/mentionwatch.json.");
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("receivers")]
    public async Task Kinds_are_listed_with_every_option_for_programs_and_for_people(string verb)
    {
        var kinds = verb == "sources" ? OptionKinds.Sources : OptionKinds.Receivers;
        var people = await WorkerProgram.RunAsync(verb);
        var programs = await WorkerProgram.RunAsync(verb, "--json");

        using var answer = JsonDocument.Parse(programs.Output);
        answer.RootElement.EnumerateArray().Select(kind => kind.GetProperty("kind").GetString()).ShouldBe(kinds.Names);
        foreach (var (kind, listed) in kinds.All.Zip(answer.RootElement.EnumerateArray()))
        {
            var options = listed.GetProperty("options").EnumerateArray().ToList();
            options.Select(option => option.GetProperty("name").GetString()).ShouldBe(kind.Table.Options.Select(option => option.Name).Where(name => name != "Kind"));
            options.ShouldAllBe(option => option.EnumerateObject().Select(member => member.Name).Intersect(Members).Count() == Members.Length);
            people.Output.ShouldContain($"{kind.Name}: {kind.Meaning}");
        }
    }

    private static readonly string[] Members = ["name", "type", "default", "range", "meaning", "required", "secret"];
}
