using System.CommandLine;
using System.Text.Json;
using MentionWatch.Classification;
using MentionWatch.Classification.Labelled;
using MentionWatch.Classification.Reports;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Commands;

/// <summary><c>evaluate</c>: how right the classifier is on labelled texts, and whether it is more so than another.</summary>
internal static class EvaluateCommand
{
    private const int MistakesForPeople = 10;

    private static readonly Option<string?> SentimentFile = new("--sentiment") { Description = "Texts labelled with sentiment.", HelpName = "TSV" };
    private static readonly Option<string?> ComplaintFile = new("--complaint") { Description = "Texts labelled as complaints or not.", HelpName = "TSV" };
    private static readonly Option<string> Engine = EngineOption.Create();
    private static readonly Option<string> Model = EngineOption.Model();
    private static readonly Option<string?> Compare = new("--compare")
    {
        Description = "Directory of another model of the same engine: what got better, what worse, and whether it is more than luck.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> By = CreateBy();

    private static readonly Option<int?> Worst = new("--worst")
    {
        Description = $"How many of the worst mistakes to show; {MistakesForPeople} for people, none in JSON without it.",
        HelpName = "N",
    };

    private static readonly Option<bool> Pipeline = new("--pipeline")
    {
        Description = "Measures the pipelines of Microsoft.ML themselves instead of the tables made from them; mlnet only.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object." };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measures the classifier on labelled texts.") { SentimentFile, ComplaintFile, Engine, Model, Pipeline, Compare, By, Worst, Json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(SentimentFile) is null == result.GetValue(ComplaintFile) is null)
            {
                result.AddError("Give either --sentiment or --complaint.");
            }

            if (result.GetValue(Pipeline) && result.GetValue(Engine) is { Length: > 0 } engine && LocalEngines.Find(engine)?.Name is not ClassifierEngines.MLNet)
            {
                result.AddError("--pipeline goes with --engine mlnet.");
            }

            if (result.GetValue(Worst) < 0)
            {
                result.AddError("--worst is a number of mistakes, 0 or more.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(parsed, io => RunAsync(parsed, io.Output, cancellationToken)));
        return command;
    }

    private static Option<string?> CreateBy()
    {
        var by = new Option<string?>("--by") { Description = "Groups to measure apart; for people both are shown without it.", HelpName = "lang|source" };
        return by.AcceptOnlyFromAmong(Grouping.Language, Grouping.Source);
    }

    private static async Task RunAsync(ParseResult parsed, TextWriter output, CancellationToken cancellationToken)
    {
        var question = parsed.GetValue(SentimentFile) is null ? EvaluationQuestion.Complaint : EvaluationQuestion.Sentiment;
        var evaluator = new Evaluator(question, Labelled(parsed.GetValue(SentimentFile) ?? parsed.GetRequiredValue(ComplaintFile)!, question));
        var json = parsed.GetValue(Json);
        var groupings = Groupings(parsed.GetValue(By), json);

        var judged = await evaluator.JudgeAsync(Load(parsed, parsed.GetRequiredValue(Model)), cancellationToken);
        var report = evaluator.Report(judged, groupings, parsed.GetValue(Worst) ?? (json ? 0 : MistakesForPeople));
        if (parsed.GetValue(Compare) is { } other)
        {
            var before = await evaluator.JudgeAsync(Load(parsed, other), cancellationToken);
            report = report with { Comparison = ComparisonReport.Of(question, other, before, judged, groupings) };
        }

        Print(report, json, output);
    }

    private static IMentionClassifier Load(ParseResult parsed, string model) => parsed.GetValue(Pipeline)
        ? ModelDirectory.LoadPipelines(model)
        : ClassifierEngines.Create(parsed.GetRequiredValue(Engine), model);

    private static LabelledText[] Labelled(string path, EvaluationQuestion question)
    {
        LabelledText[] texts = [.. LabelledTextFile.Read(path).Where(text => question.Truth(text) is not null)];
        return texts.Length > 0 ? texts : throw new ClassificationException($"{path} has no row labelled for {question.Name}.");
    }

    private static string[] Groupings(string? by, bool json) => by is not null ? [by] : json ? [] : [Grouping.Language, Grouping.Source];

    private static void Print(EvaluationReport report, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(report, ReportJson.Readable.EvaluationReport));
        }
        else
        {
            ReportTables.Write(report, output);
        }
    }
}
