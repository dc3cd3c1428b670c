namespace MentionWatch.Benchmarks;

/// <summary>Runs the benchmark that the first argument names; <c>list</c> prints the names.</summary>
/// <remarks><c>--smoke</c> runs it with the smallest sizes and takes any figure as good enough.</remarks>
internal static class BenchmarkTable
{
    private const string List = "list";
    private const string Smoke = "--smoke";
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(IReadOnlyDictionary<string, Func<BenchmarkRun, Task<int>>> benchmarks, string[] args)
    {
        if (args is [List])
        {
            Console.WriteLine(string.Join('\n', benchmarks.Keys));
            return 0;
        }

        if (args is [var name, .. var rest] && benchmarks.TryGetValue(name, out var benchmark))
        {
            var run = new BenchmarkRun([.. rest.Where(argument => argument != Smoke)], rest.Contains(Smoke));
            var result = await benchmark(run);
            return run.IsSmoke ? 0 : result;
        }

        await Console.Error.WriteLineAsync($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}.");
        return WrongUsage;
    }
}
