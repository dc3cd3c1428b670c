using System.Diagnostics;
using MentionWatch.Classification;
using MentionWatch.Core.Classification;

namespace MentionWatch.Benchmarks.Classification;

/// <summary><c>classify [TSV]</c>: texts a second through both questions and language detection, on one core and on all; bytes allocated a text.</summary>
internal static class ClassifyBenchmark
{
    private const int Rounds = 9;
    private const int BatchSize = 4096;

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        var texts = BenchmarkTexts.Read(run);
        var load = Stopwatch.StartNew();
        var one = ModelDirectory.LoadLinear(string.Empty);
        Console.WriteLine($"load: {load.Elapsed.TotalMilliseconds:0} ms");
        Console.WriteLine($"texts: {texts.Length}, {texts.Average(text => text.Text.Length):0} characters on average");
        await MeasureAsync("one core", one, texts, run.Of(Rounds, 1));
        await MeasureAsync($"{Environment.ProcessorCount} cores", new ParallelClassifier(one), texts, run.Of(Rounds, 1));
        return 0;
    }

    private static async Task MeasureAsync(string name, IMentionClassifier classifier, TextToClassify[] texts, int rounds)
    {
        var verdicts = new Verdict[texts.Length];
        await PassAsync(classifier, texts, verdicts);
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
