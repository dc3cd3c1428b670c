namespace MentionWatch.Benchmarks;

/// <summary>How a benchmark is run.</summary>
/// <param name="Arguments">What follows its name.</param>
/// <param name="IsSmoke">Whether it is to show only that it still runs to its end: its figures then mean nothing.</param>
internal sealed record BenchmarkRun(IReadOnlyList<string> Arguments, bool IsSmoke)
{
    /// <summary>A size, or the smallest that still does everything.</summary>
    public int Of(int full, int smallest) => IsSmoke ? smallest : full;
}
