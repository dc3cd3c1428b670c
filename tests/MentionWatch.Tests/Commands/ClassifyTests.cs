using System.Text.Json;

namespace MentionWatch.Tests.Commands;

public sealed class ClassifyTests
{
    [Theory]
    [InlineData("Pésimo servicio, llevo tres horas esperando y nadie contesta, devuélvanme el dinero", "es", "negative", true)]
    [InlineData("Thank you so much for the great flight, I love this airline!", "en", "positive", false)]
    public async Task One_text_is_answered_in_one_line_of_json(string text, string language, string sentiment, bool complaint)
    {
        var result = await WorkerProgram.RunAsync("classify", text);

        result.ExitCode.ShouldBe(0);
        var answer = JsonElement.Parse(result.Output);
        answer.EnumerateObject().Select(property => property.Name).ShouldBe(["sentiment", "complaint", "language", "scores"]);
        answer.GetProperty("scores").EnumerateObject().Select(property => property.Name).ShouldBe(["negative", "neutral", "positive", "complaint"]);
        answer.GetProperty("sentiment").GetString().ShouldBe(sentiment);
        answer.GetProperty("complaint").GetBoolean().ShouldBe(complaint);
        answer.GetProperty("language").GetString().ShouldBe(language);
    }

    [Fact]
    public async Task The_words_that_decided_are_named_when_asked_for()
    {
        var answer = JsonElement.Parse((await WorkerProgram.RunAsync("classify", "Pésimo servicio de @ana, qué vergüenza", "--explain")).Output);
        var words = answer.GetProperty("explanation").EnumerateArray().ToArray();

        words[0].EnumerateObject().Select(property => property.Name).ShouldBe(["word", "sentiment", "complaint"]);
        words.Select(word => word.GetProperty("word").GetString()).ShouldContain("Pésimo");
        words.Single(word => word.GetProperty("word").GetString() == "Pésimo").GetProperty("sentiment").GetDouble().ShouldBeLessThan(0);
        JsonElement.Parse((await PipeAsync("{\"text\":\"awful service\"}", "--explain")).Output).GetProperty("explanation").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Lines_on_stdin_are_answered_in_order()
    {
        var lines = string.Concat(Enumerable.Range(0, 5_000).Select(i => i % 2 == 0 ? "{\"text\":\"me encanta, gracias\"}\n" : "{\"text\":\"this is awful\",\"lang\":\"en\"}\n"));
        var result = await PipeAsync(lines);

        result.ExitCode.ShouldBe(0);
        result.Error.ShouldBeEmpty();
        var languages = result.Output.TrimEnd().Split('\n').Select(line => JsonElement.Parse(line).GetProperty("language").GetString()).ToArray();
        languages.ShouldBe(Enumerable.Range(0, 5_000).Select(i => i % 2 == 0 ? "es" : "en"));
    }

    [Fact]
    public async Task The_option_says_the_language_of_lines_that_declare_none()
        => JsonElement.Parse((await PipeAsync("{\"text\":\"ok\"}", "--lang", "es")).Output).GetProperty("language").GetString().ShouldBe("es");

    [Theory]
    [InlineData("{\"text\":\"fine\"}\n{\"text\":", "stdin:2:")]
    [InlineData("\n\n[1]", "stdin:3:")]
    [InlineData("{\"lang\":\"es\"}", "stdin:1:")]
    public async Task A_malformed_line_is_one_error_with_its_number(string lines, string place)
    {
        var result = await PipeAsync(lines);

        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith(place);
        result.Output.Count(unit => unit == '\n').ShouldBe(lines.Contains("fine", StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public async Task Lines_after_a_malformed_one_are_answered_and_each_answer_carries_the_id_of_its_line()
    {
        var result = await PipeAsync("{\"id\":\"a\",\"text\":\"fine\"}\n{\"id\":\n{\"text\":7}\n{\"id\":12345678901234567890,\"text\":\"awful\"}\n{\"text\":\"ok\"}\n");

        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').Select(line => line[..8]).ShouldBe(["stdin:2:", "stdin:3:"]);
        var answers = result.Output.TrimEnd().Split('\n');
        answers.Select(answer => answer.Split(',')[0]).ShouldBe(["{\"id\":\"a\"", "{\"id\":12345678901234567890", answers[2].Split(',')[0]]);
        answers[2].ShouldStartWith("{\"sentiment\":");
    }

    [Fact]
    public async Task An_unknown_language_is_wrong_usage() => (await WorkerProgram.RunAsync("classify", "hola", "--lang", "xx")).ExitCode.ShouldBe(2);

    [Fact]
    public async Task A_model_that_cannot_be_used_is_one_error_that_says_how_to_mend_it()
    {
        var result = await WorkerProgram.RunAsync("classify", "hola", "--model", "/nowhere");

        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("/nowhere/tables.");
        result.Error.ShouldContain("mentionwatch train");
    }

    private static Task<WorkerProgramResult> PipeAsync(string lines, params string[] options)
        => WorkerProgram.RunAsync(Environment.CurrentDirectory, new Dictionary<string, string>(StringComparer.Ordinal), lines, ["classify", .. options]);
}
