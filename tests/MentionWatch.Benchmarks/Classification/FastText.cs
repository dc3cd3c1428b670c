using System.Diagnostics;
using System.Globalization;

namespace MentionWatch.Benchmarks.Classification;

/// <summary>The program <c>fasttext</c>, when it is installed: trained on texts with the verdicts of our model, then timed on the same texts.</summary>
/// <param name="directory">Where its files go.</param>
/// <param name="buckets">Slots of its table of hashed features; 2,000,000 is its own choice.</param>
internal sealed class FastText(DirectoryInfo directory, int buckets)
{
    private const string Program = "/usr/bin/fasttext";
    private const string Labelled = "labelled.txt", Plain = "plain.txt", One = "one.txt", Model = "model";

    /// <summary>Runs a program and then prints the processor time of what the shell has run, as POSIX defines <c>times</c>.</summary>
    private const string Timed = "\"$0\" \"$@\" > /dev/null 2>&1 && times";

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

    /// <summary>Seconds of processor time of predicting all texts, without those of loading the model.</summary>
    public async Task<double> PredictAsync() => await RunAsync("predict", At(Model + ".bin"), At(Plain)) - await RunAsync("predict", At(Model + ".bin"), At(One));

    private string At(string name) => Path.Combine(directory.FullName, name);

    private static async Task<double> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Timed, Program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Children(output) : throw new InvalidOperationException($"fasttext {arguments[0]} ended with {process.ExitCode}.");
    }

    /// <summary>The second line holds user and system time of the children, as <c>0m1.23s 0m0.04s</c>.</summary>
    private static double Children(string times)
        => times.Split('\n')[1].Split(' ').Select(time => time.TrimEnd('s').Split('m')).Sum(parts => (60 * Number(parts[0])) + Number(parts[1]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
