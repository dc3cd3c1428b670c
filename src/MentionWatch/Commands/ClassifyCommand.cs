using System.CommandLine;
using System.Text;
using System.Text.Json;
using MentionWatch.Classification;
using MentionWatch.Classification.Streaming;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Explanations;
using MentionWatch.Core.Mentions.Languages;

namespace MentionWatch.Commands;

/// <summary><c>classify</c>: sentiment and complaint of one text, or of every line on stdin.</summary>
internal static class ClassifyCommand
{
    private const int InputBuffer = 1 << 18;

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
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, InputBuffer);
            return await (parsed.GetValue(text) is { } single
                ? ClassifyAsync(classifier, explainer, new TextToClassify(single, parsed.GetValue(language)), io.Output, cancellationToken)
                : new JsonLinesClassifier(classifier, explainer, parsed.GetValue(language), io.Error).RunAsync(input, io.Output, cancellationToken));
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
        await output.WriteLineAsync(JsonSerializer.Serialize(ClassifyAnswer.Of(verdicts[0], explainer?.Explain(text)), ClassifyJson.Default.ClassifyAnswer));
        return true;
    }
}
