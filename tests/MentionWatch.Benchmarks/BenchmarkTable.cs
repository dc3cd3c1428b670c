namespace MentionWatch.Benchmarks;

/// <summary>Runs the benchmark that the first argument names.</summary>
internal static class BenchmarkTable
{
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(IReadOnlyDictionary<string, Func<string[], Task<int>>> benchmarks, string[] args)
    {
        if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var benchmark))
        {
            return await benchmark(args[1..]);
        }

        await Console.Error.WriteLineAsync($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}.");
        return WrongUsage;
    }
}
