using System.CommandLine;
using MentionWatch.Classification;
using MentionWatch.Classification.Labelled;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Linear.Training;

namespace MentionWatch.Commands;

/// <summary><c>train</c>: labelled texts in, a model out; the same texts give the same bytes.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var sentiment = Files("--sentiment", "Texts labelled with sentiment.");
        var complaint = Files("--complaint", "Texts labelled as complaints or not.");
        var output = new Option<string>("--out") { Description = "Directory to write the model to.", HelpName = "DIR", Required = true };
        var engine = EngineOption.Create();
        var command = new Command("train", "Trains a model on labelled texts.") { sentiment, complaint, output, engine };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(parsed, io => Task.Run(
            () => Train(
                [.. parsed.GetRequiredValue(sentiment), .. parsed.GetRequiredValue(complaint)],
                parsed.GetRequiredValue(output),
                parsed.GetRequiredValue(engine),
                io,
                cancellationToken),
            cancellationToken)));
        return command;
    }

    private static Option<string[]> Files(string name, string description)
        => new(name) { Description = description, HelpName = "TSV", Required = true, AllowMultipleArgumentsPerToken = true };

    private static void Train(string[] files, string directory, string engine, InvocationConfiguration io, CancellationToken cancellationToken)
    {
        ClassifierEngines.Require(engine);
        IReadOnlyList<LabelledText> texts = [.. files.Distinct(StringComparer.Ordinal).SelectMany(LabelledTextFile.Read)];
        if (texts.Count == 0)
        {
            throw new ClassificationException("The files hold no rows to learn from.");
        }

        var progress = new ProgressLine(io.Error);
        var model = new LinearTrainer(new LinearTrainingOptions()).Train(texts, progress.Of<TrainingProgress>("training", step => (double)step.Done / step.Total), cancellationToken);
        progress.End();
        ModelDirectory.Save(model, directory);
        io.Output.WriteLine($"Trained on {texts.Count} texts; the model is in {directory}.");
    }
}
