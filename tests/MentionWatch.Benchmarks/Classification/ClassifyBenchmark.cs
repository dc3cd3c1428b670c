using System.Diagnostics;
using System.Text.Json;
using MentionWatch.Classification;
using MentionWatch.Core.Classification;
using MentionWatch.Engines.Tables;

namespace MentionWatch.Benchmarks.Classification;

/// <summary>
/// <c>classify [TSV]</c>: texts a second through both questions and language detection, on one core and on all; bytes allocated a text;
/// the verb as a whole process, its start included; and beside them what <c>fasttext</c> does on the same texts, when it is installed.
/// </summary>
internal static class ClassifyBenchmark
{
    private const int Rounds = 9;
    private const int BatchSize = 4096;
    private const int FastTextPairs = 5;
    private const int LeastTextsOfVerb = 100_000;
    private const int FastTextBuckets = 2_000_000;

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        var texts = BenchmarkTexts.Read(run);
        var load = Stopwatch.StartNew();
        var one = ModelDirectory.LoadTables(string.Empty);
        Console.WriteLine($"load: {load.Elapsed.TotalMilliseconds:0} ms");
        Console.WriteLine($"texts: {texts.Length}, {texts.Average(text => text.Text.Length):0} characters on average");
        var ours = await MeasureAsync("one core, both questions", one, texts, run.Of(Rounds, 1));
        await MeasureAsync($"{Environment.ProcessorCount} cores, both questions", new ParallelClassifier(one), texts, run.Of(Rounds, 1));
        var directory = Directory.CreateTempSubdirectory("mentionwatch-bench-");
        try
        {
            var verb = await MeasureVerbAsync(directory, texts, run);
            if (FastText.IsInstalled)
            {
                await CompareAsync(directory, one, texts, ours, verb, run);
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        return 0;
    }

    /// <summary>Texts a second of processor time of the verb, JSON in and out, on so many texts that its start is not all there is.</summary>
    private static async Task<double> MeasureVerbAsync(DirectoryInfo directory, TextToClassify[] texts, BenchmarkRun run)
    {
        var lines = Path.Combine(directory.FullName, "lines.jsonl");
        var copies = (run.Of(LeastTextsOfVerb, 1) + texts.Length - 1) / texts.Length;
        await File.WriteAllLinesAsync(lines, Enumerable.Repeat(texts, copies).SelectMany(copy => copy).Select(text => JsonSerializer.Serialize(new { text = text.Text })));
        var seconds = await ProcessorTime.OfAsync("dotnet", lines, Path.Combine(AppContext.BaseDirectory, "mentionwatch.dll"), "classify");
        var rate = copies * texts.Length / seconds;
        Console.WriteLine($"the verb, start included: {rate:0} per second of processor time ({copies * texts.Length} lines of JSON in {seconds:0.00} s)");
        return rate;
    }

    private static async Task CompareAsync(DirectoryInfo directory, TableClassifier classifier, TextToClassify[] texts, double ours, double verb, BenchmarkRun run)
    {
        var fastText = new FastText(directory, run.Of(FastTextBuckets, 1000));
        await fastText.TrainAsync([.. texts.Select(text => (text.Text, classifier.Classify(text.Text, null).Sentiment.ToString()))]);
        var pairs = run.Of(FastTextPairs, 1);
        Console.WriteLine(await fastText.PredictAsync(pairs) is { } seconds
            ? $"fasttext, one core, one question: {texts.Length / seconds:0} per second of processor time (median of {pairs}); "
                + $"{ours * seconds / texts.Length:0.0} times as many here, {verb * seconds / texts.Length:0.0} times by the verb"
            : $"fasttext: {texts.Length} texts are too few to tell its time from that of loading the model");
    }

    /// <summary>Texts a second of processor time.</summary>
    private static async Task<double> MeasureAsync(string name, IMentionClassifier classifier, TextToClassify[] texts, int rounds)
    {
        var verdicts = new Verdict[texts.Length];
        await WarmUpAsync(classifier, texts, verdicts, rounds);
        var rates = new double[rounds];
        var processor = Environment.CpuUsage.TotalTime;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await PassAsync(classifier, texts, verdicts);
            rates[round] = texts.Length / watch.Elapsed.TotalSeconds;
        }

        var bytes = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / rounds / texts.Length;
        var perProcessorSecond = (double)rounds * texts.Length / (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        Array.Sort(rates);
        Console.WriteLine($"{name}: {rates[rounds / 2]:0} texts/s (median of {rounds}, best {rates[^1]:0}), {perProcessorSecond:0} per second of processor time, {bytes:0.0} bytes a text");
        return perProcessorSecond;
    }

    /// <summary>Twice the rounds, so that the compiler is done with what is measured.</summary>
    private static async Task WarmUpAsync(IMentionClassifier classifier, TextToClassify[] texts, Verdict[] verdicts, int rounds)
    {
        for (var round = 0; round < 2 * rounds; round++)
        {
            await PassAsync(classifier, texts, verdicts);
        }
    }

    private static async Task PassAsync(IMentionClassifier classifier, TextToClassify[] texts, Verdict[] verdicts)
    {
        for (var start = 0; start < texts.Length; start += BatchSize)
        {
            var length = Math.Min(BatchSize, texts.Length - start);
            await classifier.ClassifyAsync(texts.AsMemory(start, length), verdicts.AsMemory(start, length), CancellationToken.None);
        }
    }
}
