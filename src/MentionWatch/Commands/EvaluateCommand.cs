using System.CommandLine;
using System.Text.Json;
using MentionWatch.Classification;
using MentionWatch.Classification.Labelled;
using MentionWatch.Classification.Reports;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Commands;

/// <summary><c>evaluate</c>: how right the classifier is on labelled texts.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var sentiment = new Option<string?>("--sentiment") { Description = "Texts labelled with sentiment.", HelpName = "TSV" };
        var complaint = new Option<string?>("--complaint") { Description = "Texts labelled as complaints or not.", HelpName = "TSV" };
        var engine = EngineOption.Create();
        var model = EngineOption.Model();
        var by = new Option<string?>("--by") { Description = "Also by language or by source.", HelpName = "lang|source" };
        by.AcceptOnlyFromAmong("lang", "source");
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var command = new Command("evaluate", "Measures the classifier on labelled texts.") { sentiment, complaint, engine, model, by, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(sentiment) is null == result.GetValue(complaint) is null)
            {
                result.AddError("Give either --sentiment or --complaint.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(parsed, async io =>
        {
            var question = parsed.GetValue(sentiment) is null ? EvaluationQuestion.Complaint : EvaluationQuestion.Sentiment;
            var texts = Labelled(parsed.GetValue(sentiment) ?? parsed.GetRequiredValue(complaint)!, question);
            var classifier = ClassifierEngines.Create(parsed.GetRequiredValue(engine), parsed.GetRequiredValue(model));
            var judged = await JudgeAsync(classifier, texts, cancellationToken);
            Print(EvaluationReport.Of(question, judged, Grouping(parsed.GetValue(by))), parsed.GetValue(json), io.Output);
        }));
        return command;
    }

    private static LabelledText[] Labelled(string path, EvaluationQuestion question)
    {
        LabelledText[] texts = [.. LabelledTextFile.Read(path).Where(text => question.Truth(text) is not null)];
        return texts.Length > 0 ? texts : throw new ClassificationException($"{path} has no row labelled for {question.Name}.");
    }

    private static async Task<IReadOnlyList<Judged>> JudgeAsync(IMentionClassifier classifier, IReadOnlyList<LabelledText> texts, CancellationToken cancellationToken)
    {
        var input = texts.Select(text => new TextToClassify(text.Text, text.Language)).ToArray();
        var verdicts = new Verdict[input.Length];
        await classifier.ClassifyAsync(input, verdicts, cancellationToken);
        return [.. texts.Zip(verdicts, (text, verdict) => new Judged(text, verdict))];
    }

    private static Func<Judged, string>? Grouping(string? by) => by switch
    {
        "lang" => judged => judged.Text.Language,
        "source" => judged => judged.Text.Source,
        _ => null,
    };

    private static void Print(EvaluationReport report, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(report, ReportJson.Default.EvaluationReport));
        }
        else
        {
            ReportTables.Write(report, output);
        }
    }
}
