using System.Globalization;
using MentionWatch.Buffering.Payloads;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>Mentions a second through append, read, classify and commit, beside what Redis itself reaches in the same minute.</summary>
internal static class PipelineBenchmark
{
    private const int Mentions = 200_000;
    private const int Brands = 200;
    private const int Rounds = 5;
    private const double WantedShare = 0.06;
    private const double WantedRate = 30_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var mentions = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Mentions;
        var payload = MentionPayload.Encode(BenchMentions.At(7, Brands, TimeProvider.System.GetUtcNow()), new PayloadWriter()).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mentions:N0} mentions of {payload} bytes, {Brands} brands, appendfsync everysec, {Environment.ProcessorCount} cores shared with Redis"));
        Console.WriteLine("| round | pipeline, mentions/s | redis-benchmark XADD -P 64, commands/s | ratio |");
        Console.WriteLine("|---|---|---|---|");
        var rounds = new List<(double Rate, double Share)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var (pipeline, xadd) = await RoundAsync(mentions, payload);
            Console.WriteLine(Row(round == 0 ? "warm-up" : round.ToString(CultureInfo.InvariantCulture), pipeline, xadd, pipeline / xadd));
            if (round > 0)
            {
                rounds.Add((pipeline, pipeline / xadd));
            }
        }

        var (rate, share) = (Median(rounds.Select(round => round.Rate)), Median(rounds.Select(round => round.Share)));
        Console.WriteLine(Row("median", rate, rate / share, share));
        return rate >= WantedRate && share >= WantedShare ? 0 : 1;
    }

    private static async Task<(double Pipeline, double Xadd)> RoundAsync(int mentions, int payload)
    {
        await using var house = await BenchHouse.StartAsync(withPipeline: true);
        var before = await RedisBenchmark.XaddPerSecondAsync(house.Redis, payload);
        var time = TimeProvider.System;
        var cpu = await CpuTime.ReadAsync(house);
        var started = time.GetTimestamp();
        await house.AppendAsync(mentions, Brands, time.GetUtcNow());
        await house.DrainedAsync();
        var rate = mentions / time.GetElapsedTime(started).TotalSeconds;
        Console.Error.WriteLine((await CpuTime.ReadAsync(house)).Since(cpu, mentions));
        var after = await RedisBenchmark.XaddPerSecondAsync(house.Redis, payload);
        return (rate, (before + after) / 2);
    }

    private static string Row(string round, double pipeline, double xadd, double share)
        => string.Create(CultureInfo.InvariantCulture, $"| {round} | {pipeline:N0} | {xadd:N0} | {share:0.000} |");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
