using System.CommandLine;
using System.Text;
using MentionWatch.Classification;
using MentionWatch.Classification.Streaming;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Explanations;
using MentionWatch.Core.Mentions.Languages;

namespace MentionWatch.Commands;

/// <summary><c>classify</c>: sentiment and complaint of one text, or of every line on stdin.</summary>
internal static class ClassifyCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("TEXT") { Description = "The text; without it JSONL is read from stdin.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--lang") { Description = "Language of the texts that declare none; detected without it.", HelpName = "es|en" };
        language.AcceptOnlyFromAmong(LanguageTag.Spanish, LanguageTag.English);
        var engine = EngineOption.Create();
        var model = EngineOption.Model();
        var explain = new Option<bool>("--explain") { Description = "Names the words that decided, the most telling first." };
        var command = new Command("classify", "Says sentiment and complaint of a text, or of JSONL on stdin.") { text, language, explain, engine, model };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(parsed, async io =>
        {
            var classifier = ClassifierEngines.Create(parsed.GetRequiredValue(engine), parsed.GetRequiredValue(model));
            var explainer = parsed.GetValue(explain) ? Explainer(classifier) : null;
            if (parsed.GetValue(text) is { } single)
            {
                return await ClassifyAsync(classifier, explainer, new TextToClassify(single, parsed.GetValue(language)), io.Output, cancellationToken);
            }

            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            using var lines = new JsonLinesClassifier(classifier, explainer, parsed.GetValue(language), io.Error);
            return await lines.RunAsync(input, output, cancellationToken);
        }));
        return command;
    }

    private static IVerdictExplainer Explainer(IMentionClassifier classifier) => classifier.Explainer
        ?? throw new ClassificationException($"The engine {classifier.Engine} cannot name the words that decided; use {ClassifierEngines.MLNet}.");

    private static async Task<bool> ClassifyAsync(
        IMentionClassifier classifier, IVerdictExplainer? explainer, TextToClassify text, TextWriter output, CancellationToken cancellationToken)
    {
        var verdicts = new Verdict[1];
        await classifier.ClassifyAsync(new[] { text }, verdicts, cancellationToken);
        using var answer = new AnswerWriter();
        answer.Write([], verdicts[0], explainer?.Explain(text));
        await output.WriteAsync(Encoding.UTF8.GetString(answer.Lines.Span));
        return true;
    }
}
