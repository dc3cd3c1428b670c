using MentionWatch.Benchmarks;
using MentionWatch.Benchmarks.Classification;

var benchmarks = new SortedDictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
{
    ["classify"] = ClassifyBenchmark.RunAsync,
};

return await BenchmarkTable.RunAsync(benchmarks, args);
