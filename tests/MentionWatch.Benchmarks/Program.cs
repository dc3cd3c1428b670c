using MentionWatch.Benchmarks;
using MentionWatch.Benchmarks.Classification;
using MentionWatch.Benchmarks.Detection;
using MentionWatch.Benchmarks.Latency;
using MentionWatch.Benchmarks.Pipeline;
using MentionWatch.Benchmarks.Startup;

var benchmarks = new SortedDictionary<string, Func<BenchmarkRun, Task<int>>>(StringComparer.Ordinal)
{
    ["bytes"] = BytesBenchmark.RunAsync,
    ["crises"] = CrisisBenchmark.RunAsync,
    ["classify"] = ClassifyBenchmark.RunAsync,
    ["latency"] = LatencyBenchmark.RunAsync,
    ["memory"] = MemoryBenchmark.RunAsync,
    ["pipeline"] = PipelineBenchmark.RunAsync,
    ["startup"] = StartupBenchmark.RunAsync,
    ["tick"] = TickBenchmark.RunAsync,
};

return await BenchmarkTable.RunAsync(benchmarks, args);
