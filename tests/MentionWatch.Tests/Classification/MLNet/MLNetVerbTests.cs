using System.Text.Json;
using MentionWatch.Tests.Commands;

namespace MentionWatch.Tests.Classification.MLNet;

/// <summary>The engine as the user meets it.</summary>
public sealed class MLNetVerbTests : IDisposable
{
    private readonly LabelledFiles _files = new();

    private string Model => Path.Combine(_files.Root, "model");

    [Fact]
    public async Task What_was_trained_can_be_evaluated_used_and_run()
    {
        var trained = await TrainAsync();
        (trained.ExitCode, trained.Error).ShouldBe((0, string.Empty));
        trained.Output.ShouldContain("Trained on 120 texts");

        var evaluated = await WorkerProgram.RunAsync("evaluate", "--sentiment", _files.Sentiment, "--engine", "mlnet", "--model", Model, "--json");
        JsonElement.Parse(evaluated.Output).GetProperty("macroF1").GetDouble().ShouldBeGreaterThan(0.9);
        (await WorkerProgram.RunAsync("classify", "qué asco, pésima", "--engine", "mlnet", "--model", Model)).Output.ShouldContain("\"negative\",\"complaint\":true");

        await using var worker = await WorkerProcess.StartAsync($$"""{ "Classifier": { "Engine": "mlnet", "Model": {{JsonSerializer.Serialize(Model)}} } }""");
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };
        (await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).ShouldContain("The engine mlnet labels mentions.");
    }

    [Theory]
    [InlineData("--weak", "lang\tsentiment\tsource\ttext", "es\tnegative\tx\tqué chungo")]
    [InlineData("--own", "lang\tsentiment\tcomplaint\tsource\ttext", "es\tnegative\t1\tx\tqué chungo")]
    [InlineData("--lexicon", "term\tlang\tscore", "chungo\tes\t-1")]
    public async Task Texts_that_it_cannot_learn_from_are_refused_and_not_ignored(string option, string header, string row)
    {
        var result = await TrainAsync(option, _files.Write("more.tsv", [header, row]));
        (result.ExitCode, result.Error.TrimEnd()).ShouldBe(
            (1, "The engine mlnet learns from labelled texts only; leave --weak, --own, --unlabelled and --lexicon out."));
    }

    [Fact]
    public async Task A_label_that_is_missing_is_named()
    {
        var texts = _files.Write("texts.tsv", ["lang\tsentiment\tcomplaint\tsource\ttext", "es\tnegative\t1\tx\tmal", "es\tpositive\t0\tx\tbien"]);
        var result = await WorkerProgram.RunAsync("train", "--sentiment", texts, "--complaint", texts, "--out", Model, "--engine", "mlnet");
        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith("Nothing can be learnt: The texts hold no neutral text.");
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_one_clear_error()
    {
        var result = await WorkerProgram.RunAsync("classify", "hola", "--engine", "mlnet", "--model", Model);
        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("mentionwatch train --engine mlnet");
    }

    public void Dispose() => _files.Dispose();

    private Task<WorkerProgramResult> TrainAsync(params string[] more)
        => WorkerProgram.RunAsync(["train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", Model, "--engine", "mlnet", .. more]);
}
