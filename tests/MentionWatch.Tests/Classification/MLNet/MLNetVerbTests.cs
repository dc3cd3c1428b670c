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

    [Fact]
    public async Task The_old_name_of_the_engine_is_accepted()
    {
        (await WorkerProgram.RunAsync("classify", "qué asco, pésima", "--engine", "linear")).Output.ShouldContain("\"negative\"");
        var checkedConfig = await WorkerProgram.RunAsync("check", "--config", _files.Write("config.json", ["""{ "Classifier": { "Engine": "linear" } }"""]));
        (checkedConfig.Output + checkedConfig.Error).ShouldContain("Write \"mlnet\".");
    }

    [Fact]
    public async Task The_pipelines_and_the_tables_made_from_them_give_the_same_figures()
    {
        await TrainAsync();
        string[] arguments = ["evaluate", "--complaint", _files.Complaint, "--model", Model, "--json"];
        var tables = await WorkerProgram.RunAsync(arguments);
        var pipelines = await WorkerProgram.RunAsync([.. arguments, "--pipeline"]);
        JsonElement.Parse(pipelines.Output).GetProperty("macroF1").GetDouble().ShouldBe(JsonElement.Parse(tables.Output).GetProperty("macroF1").GetDouble());
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
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("`mentionwatch train --out`");
    }

    public void Dispose() => _files.Dispose();

    private Task<WorkerProgramResult> TrainAsync(params string[] more)
        => WorkerProgram.RunAsync(["train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", Model, "--engine", "mlnet", .. more]);
}
