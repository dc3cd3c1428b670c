using System.Text.Json;

namespace MentionWatch.Tests.Commands;

public sealed class EvaluateTests : IDisposable
{
    private readonly LabelledFiles _files = new();

    [Theory]
    [InlineData("sentiment", new[] { "negative", "neutral", "positive" })]
    [InlineData("complaint", new[] { "no", "yes" })]
    public async Task The_json_has_the_shape_that_other_programs_rely_on(string task, string[] classes)
    {
        var result = await WorkerProgram.RunAsync("evaluate", $"--{task}", _files.Complaint, "--by", "lang", "--json");

        result.ExitCode.ShouldBe(0);
        var report = JsonElement.Parse(result.Output);
        report.EnumerateObject().Select(property => property.Name).ShouldBe(["task", "n", "macroF1", "macroRecall", "accuracy", "auc", "perClass", "groups"]);
        report.GetProperty("task").GetString().ShouldBe(task);
        report.GetProperty("n").GetInt32().ShouldBe(60);
        report.GetProperty("perClass").EnumerateObject().Select(property => property.Name).ShouldBe(classes);
        report.GetProperty("groups").EnumerateObject().Select(property => property.Name).ShouldBe(["en", "es"]);
        report.GetProperty("groups").GetProperty("es").GetProperty("n").GetInt32().ShouldBe(30);
    }

    [Fact]
    public async Task The_table_shows_groups_and_what_was_said_instead()
    {
        var result = await WorkerProgram.RunAsync("evaluate", "--sentiment", _files.Sentiment, "--by", "source");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("macro-F1");
        result.Output.ShouldContain("news");
        result.Output.ShouldContain("said");
    }

    [Fact]
    public async Task Without_labels_for_the_question_it_says_so()
    {
        var result = await WorkerProgram.RunAsync("evaluate", "--complaint", _files.Sentiment);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("no row labelled for complaint");
    }

    [Fact]
    public async Task One_question_at_a_time_is_asked()
        => (await WorkerProgram.RunAsync("evaluate", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint)).ExitCode.ShouldBe(2);

    public void Dispose() => _files.Dispose();
}
