using System.Diagnostics;
using MentionWatch.Classification;
using MentionWatch.Core.Classification;
using MentionWatch.Engines.Tables;

namespace MentionWatch.Benchmarks.Classification;

/// <summary>
/// <c>classify [TSV]</c>: texts a second through both questions and language detection, on one core and on all; bytes allocated a text;
/// and beside it what <c>fasttext</c> does on the same texts, when it is installed.
/// </summary>
internal static class ClassifyBenchmark
{
    private const int Rounds = 9;
    private const int BatchSize = 4096;
    private const int FastTextRounds = 3;
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
        if (FastText.IsInstalled)
        {
            await CompareAsync(one, texts, ours, run);
        }

        return 0;
    }

    private static async Task CompareAsync(TableClassifier classifier, TextToClassify[] texts, double ours, BenchmarkRun run)
    {
        var directory = Directory.CreateTempSubdirectory("mentionwatch-bench-");
        try
        {
            var fastText = new FastText(directory, run.Of(FastTextBuckets, 1000));
            await fastText.TrainAsync([.. texts.Select(text => (text.Text, classifier.Classify(text.Text, null).Sentiment.ToString()))]);
            var rounds = run.Of(FastTextRounds, 1);
            var best = double.MaxValue;
            for (var round = 0; round < rounds; round++)
            {
                best = Math.Min(best, await fastText.PredictAsync());
            }

            var theirs = texts.Length / best;
            Console.WriteLine($"fasttext, one core, one question: {theirs:0} per second of processor time (best of {rounds}); {ours / theirs:0.0} times as many here");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
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
