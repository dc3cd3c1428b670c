using MentionWatch.Benchmarks;
using MentionWatch.Benchmarks.Classification;
using MentionWatch.Benchmarks.Pipeline;

var benchmarks = new SortedDictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
{
    ["bytes"] = BytesBenchmark.RunAsync,
    ["classify"] = ClassifyBenchmark.RunAsync,
    ["memory"] = MemoryBenchmark.RunAsync,
    ["pipeline"] = PipelineBenchmark.RunAsync,
};

return await BenchmarkTable.RunAsync(benchmarks, args);
