using System.CommandLine;
using MentionWatch.Classification;
using MentionWatch.Classification.Labelled;
using MentionWatch.Core.Classification;

namespace MentionWatch.Commands;

/// <summary><c>train</c>: labelled texts in, a model out; the same texts give the same bytes.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var sentiment = Files("--sentiment", "Texts labelled with sentiment.");
        var complaint = Files("--complaint", "Texts labelled as complaints or not.");
        var weak = new Option<string[]>("--weak")
        {
            Description = "Texts whose sentiment follows from a rule: learnt from first, and counted for less.",
            HelpName = "TSV",
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "Directory to write the model to.", HelpName = "DIR", Required = true };
        var engine = EngineOption.Create();
        var command = new Command("train", "Trains a model on labelled texts.") { sentiment, complaint, weak, output, engine };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(parsed, io => Task.Run(
            () =>
            {
                Train(
                    ClassifierEngines.Local(parsed.GetRequiredValue(engine)),
                    Rows([.. parsed.GetRequiredValue(sentiment), .. parsed.GetRequiredValue(complaint)], LabelledTextFile.Read),
                    Rows(parsed.GetValue(weak) ?? [], LabelledTextFile.ReadWeak),
                    parsed.GetRequiredValue(output),
                    io,
                    cancellationToken);
            },
            cancellationToken)));
        return command;
    }

    private static Option<string[]> Files(string name, string description)
        => new(name) { Description = description, HelpName = "TSV", Required = true, AllowMultipleArgumentsPerToken = true };

    private static IReadOnlyList<LabelledText> Rows(string[] files, Func<string, IReadOnlyList<LabelledText>> read)
        => [.. files.Distinct(StringComparer.Ordinal).SelectMany(read)];

    private static void Train(
        ILocalEngine engine,
        IReadOnlyList<LabelledText> texts,
        IReadOnlyList<LabelledText> weak,
        string directory,
        InvocationConfiguration io,
        CancellationToken cancellationToken)
    {
        if (texts.Count == 0)
        {
            throw new ClassificationException("The files hold no rows to learn from.");
        }

        var progress = new ProgressLine(io.Error);
        engine.Train(texts, weak, directory, progress.Of<double>("training", share => share), cancellationToken);
        progress.End();
        io.Output.WriteLine($"Trained on {texts.Count} texts and {weak.Count} weakly labelled ones; the model is in {directory}.");
    }
}
