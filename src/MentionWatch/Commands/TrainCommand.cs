using System.CommandLine;
using MentionWatch.Classification;
using MentionWatch.Classification.Labelled;
using MentionWatch.Engines.Learning;

namespace MentionWatch.Commands;

/// <summary><c>train</c>: labelled texts in, a model out; the same texts give the same bytes.</summary>
internal static class TrainCommand
{
    private static readonly Option<string[]> Sentiment = Files("--sentiment", "Texts labelled with sentiment.", required: true);
    private static readonly Option<string[]> Complaint = Files("--complaint", "Texts labelled as complaints or not.", required: true);
    private static readonly Option<string[]> Own = Files("--own", "Texts that you labelled, in the same shape: they count for more.");
    private static readonly Option<string[]> Weak = Files("--weak", "Texts whose sentiment follows from a rule: learnt from first, and counted for less.");
    private static readonly Option<string[]> Unlabelled = Files("--unlabelled", "Texts without labels, in a column named text: what words mean is learnt from them.");
    private static readonly Option<string[]> Lexicon = Files("--lexicon", "Polarities of words: term, lang (xx for any) and score; the first three of a language say most.");
    private static readonly Option<float> OwnWeight = CreateOwnWeight();

    private static readonly Option<string> Output = new("--out") { Description = "Directory to write the model to.", HelpName = "DIR", Required = true };
    private static readonly Option<string> Engine = EngineOption.Create();

    public static Command Create()
    {
        var command = new Command("train", "Trains a model on labelled texts.") { Sentiment, Complaint, Own, OwnWeight, Weak, Unlabelled, Lexicon, Output, Engine };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(parsed, io => Task.Run(() => Train(parsed, io, cancellationToken), cancellationToken)));
        return command;
    }

    private static Option<float> CreateOwnWeight()
    {
        var weight = new Option<float>("--own-weight")
        {
            Description = "How many times as much a text of --own counts.",
            HelpName = "N",
            DefaultValueFactory = _ => TrainingTexts.UsualOwnWeight,
        };
        weight.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<float>() is not (> 0 and <= 100))
            {
                result.AddError("--own-weight is a number above 0, 100 at most.");
            }
        });
        return weight;
    }

    private static Option<string[]> Files(string name, string description, bool required = false)
        => new(name) { Description = description, HelpName = "TSV", Required = required, AllowMultipleArgumentsPerToken = true };

    private static void Train(ParseResult parsed, InvocationConfiguration io, CancellationToken cancellationToken)
    {
        var engine = ClassifierEngines.Local(parsed.GetRequiredValue(Engine));
        var texts = Read(parsed);
        if (texts.Labelled.Count + texts.Own.Count == 0)
        {
            throw new ClassificationException("The files hold no rows to learn from.");
        }

        var progress = new ProgressLine(io.Error);
        var directory = parsed.GetRequiredValue(Output);
        engine.Train(texts, directory, progress.Of<double>("training", share => share), cancellationToken);
        progress.End();
        io.Output.WriteLine(
            $"Trained on {texts.Labelled.Count} texts, {texts.Own.Count} of your own, {texts.Weak.Count} weakly labelled and {texts.Unlabelled.Count} unlabelled ones; the model is in {directory}.");
    }

    private static TrainingTexts Read(ParseResult parsed) => new()
    {
        Labelled = Rows([.. parsed.GetRequiredValue(Sentiment), .. parsed.GetRequiredValue(Complaint)], LabelledTextFile.Read),
        Own = Rows(parsed.GetValue(Own), LabelledTextFile.Read),
        OwnWeight = parsed.GetValue(OwnWeight),
        Weak = Rows(parsed.GetValue(Weak), LabelledTextFile.ReadWeak),
        Unlabelled = Rows(parsed.GetValue(Unlabelled), UnlabelledTextFile.Read),
        Lexicons = [.. Rows<string>(parsed.GetValue(Lexicon), path => [path]).Select(LexiconFile.Read)],
    };

    private static IReadOnlyList<T> Rows<T>(string[]? files, Func<string, IReadOnlyList<T>> read)
        => [.. (files ?? []).Distinct(StringComparer.Ordinal).SelectMany(read)];
}
