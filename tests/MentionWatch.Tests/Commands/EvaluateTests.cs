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
        report.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["task", "n", "macroF1", "macroRecall", "accuracy", "auc", "perClass", "groups", "calibrationError"]);
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
    public async Task A_model_beside_another_tells_what_got_better_and_that_it_is_no_luck()
    {
        await TrainAsync("right", _files.Sentiment, _files.Complaint);
        var swapped = _files.Write("swapped.tsv", File.ReadLines(_files.Complaint).Select((line, number) => number == 0 ? line : Swap(line)));
        await TrainAsync("wrong", swapped, swapped);

        var result = await WorkerProgram.RunAsync(
            "evaluate", "--sentiment", _files.Sentiment, "--model", Model("right"), "--compare", Model("wrong"), "--by", "lang", "--json");

        result.ExitCode.ShouldBe(0, result.Error);
        var comparison = JsonElement.Parse(result.Output).GetProperty("comparison");
        var all = comparison.GetProperty("all");
        all.GetProperty("finding").GetString().ShouldBe("better");
        all.GetProperty("luck").GetDouble().ShouldBeLessThan(0.05);
        all.GetProperty("lower").GetDouble().ShouldBeGreaterThan(0);
        all.GetProperty("mended").GetInt32().ShouldBeGreaterThan(20);
        comparison.GetProperty("groups").EnumerateObject().Select(group => group.Name).ShouldBe(["en", "es"]);
    }

    [Fact]
    public async Task A_model_beside_itself_differs_in_nothing()
    {
        await TrainAsync("one", _files.Sentiment, _files.Complaint);

        var result = await WorkerProgram.RunAsync(
            "evaluate", "--complaint", _files.Complaint, "--model", Model("one"), "--compare", Model("one"), "--json");

        var all = JsonElement.Parse(result.Output).GetProperty("comparison").GetProperty("all");
        all.GetProperty("difference").GetDouble().ShouldBe(0);
        all.GetProperty("finding").GetString().ShouldBe("no more than luck");
    }

    [Fact]
    public async Task The_worst_mistakes_are_shown_with_their_masked_texts()
    {
        var praise = _files.Write("praise.tsv", ["lang\tsentiment\tcomplaint\tsource\ttext", "en\tnegative\t-\tshop\t@ann love it, great, thank you so much"]);

        var result = await WorkerProgram.RunAsync("evaluate", "--sentiment", praise, "--worst", "3", "--json");

        var mistake = JsonElement.Parse(result.Output).GetProperty("mistakes").EnumerateArray().ShouldHaveSingleItem();
        mistake.GetProperty("label").GetString().ShouldBe("negative");
        mistake.GetProperty("said").GetString().ShouldBe("positive");
        mistake.GetProperty("text").GetString().ShouldBe("@user love it, great, thank you so much");
        (await WorkerProgram.RunAsync("evaluate", "--sentiment", praise)).Output.ShouldContain("worst");
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

    private static string Swap(string line)
    {
        var fields = line.Split('\t');
        fields[1] = fields[1] switch { "negative" => "positive", "positive" => "neutral", _ => "negative" };
        return string.Join('\t', fields);
    }

    private string Model(string name) => Path.Combine(_files.Root, name);

    private async Task TrainAsync(string name, string sentiment, string complaint)
        => (await WorkerProgram.RunAsync("train", "--sentiment", sentiment, "--complaint", complaint, "--out", Model(name))).ExitCode.ShouldBe(0);

    public void Dispose() => _files.Dispose();
}
