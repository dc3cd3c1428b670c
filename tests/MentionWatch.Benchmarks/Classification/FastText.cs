namespace MentionWatch.Benchmarks.Classification;

/// <summary>The program <c>fasttext</c>, when it is installed: trained on texts with the verdicts of our model, then timed on the same texts.</summary>
/// <param name="directory">Where its files go.</param>
/// <param name="buckets">Slots of its table of hashed features; 2,000,000 is its own choice.</param>
internal sealed class FastText(DirectoryInfo directory, int buckets)
{
    private const string Program = "/usr/bin/fasttext";
    private const string Labelled = "labelled.txt", Plain = "plain.txt", One = "one.txt", Model = "model";

    /// <summary>Whether it is there.</summary>
    public static bool IsInstalled => File.Exists(Program);

    /// <summary>Trains a model of word pairs and runs of two to five characters; what it says does not matter here.</summary>
    public async Task TrainAsync(IReadOnlyList<(string Text, string Label)> texts)
    {
        string[] lines = [.. texts.Select(text => text.Text.ToLowerInvariant().ReplaceLineEndings(" "))];
        await File.WriteAllLinesAsync(At(Plain), lines);
        await File.WriteAllLinesAsync(At(One), lines.Take(1));
        await File.WriteAllLinesAsync(At(Labelled), texts.Zip(lines, (text, line) => $"__label__{text.Label} {line}"));
        await RunAsync("supervised", "-input", At(Labelled), "-output", At(Model), "-wordNgrams", "2", "-minn", "2", "-maxn", "5", "-epoch", "1", "-thread", "1", "-bucket", $"{buckets}");
    }

    /// <summary>Seconds of processor time of predicting all texts, without those of loading the model: the median of several pairs, for one pair may be noise alone.</summary>
    /// <returns><see langword="null"/> when loading takes as long as all of it: the texts are too few to tell.</returns>
    public async Task<double?> PredictAsync(int pairs)
    {
        var seconds = new double[pairs];
        for (var pair = 0; pair < pairs; pair++)
        {
            seconds[pair] = await RunAsync("predict", At(Model + ".bin"), At(Plain)) - await RunAsync("predict", At(Model + ".bin"), At(One));
        }

        Array.Sort(seconds);
        return seconds[pairs / 2] > 0 ? seconds[pairs / 2] : null;
    }

    private string At(string name) => Path.Combine(directory.FullName, name);

    private static Task<double> RunAsync(params string[] arguments) => ProcessorTime.OfAsync(Program, input: "/dev/null", arguments);
}
