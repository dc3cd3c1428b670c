using System.Globalization;
using MentionWatch.Buffering.Payloads;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>Mentions a second through append, read, classify and commit, beside what Redis itself reaches in the same minute.</summary>
internal static class PipelineBenchmark
{
    private const int Mentions = 200_000;
    private const int Brands = 200;
    private const int XaddRequests = 400_000;
    private const int Rounds = 5;
    private const double WantedShare = 0.06;
    private const double WantedRate = 30_000;

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        var mentions = run.Arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : run.Of(Mentions, 1_000);
        var pagesInFlight = run.Arguments is [_, var pages, ..] ? int.Parse(pages, CultureInfo.InvariantCulture) : BenchHouse.PagesInFlight;
        var payload = MentionPayload.Encode(BenchMentions.At(7, Brands, TimeProvider.System.GetUtcNow()), new PayloadWriter()).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mentions:N0} mentions of {payload} bytes, {Brands} brands, {pagesInFlight} pages in flight, appendfsync everysec, {Environment.ProcessorCount} cores shared with Redis"));
        Console.WriteLine("| round | pipeline, mentions/s | redis-benchmark XADD -P 64, commands/s | ratio | processor time a mention: worker, µs | Redis, µs |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var rounds = new List<Round>();
        for (var round = 0; round <= run.Of(Rounds, 1); round++)
        {
            var result = await RoundAsync(mentions, pagesInFlight, payload, run.Of(XaddRequests, 1_000));
            Console.WriteLine(result.Row(round == 0 ? "warm-up" : round.ToString(CultureInfo.InvariantCulture)));
            if (round > 0)
            {
                rounds.Add(result);
            }
        }

        var (rate, share) = (new Distribution(rounds.Select(round => round.Pipeline)).Median, new Distribution(rounds.Select(round => round.Share)).Median);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median: {rate:N0} mentions/s (wanted: {WantedRate:N0}), {share:0.000} of XADD (wanted: {WantedShare:0.00})"));
        return rate >= WantedRate && share >= WantedShare ? 0 : 1;
    }

    private static async Task<Round> RoundAsync(int mentions, int pagesInFlight, int payload, int requests)
    {
        await using var house = await BenchHouse.StartAsync(withPipeline: true);
        var before = await RedisBenchmark.XaddPerSecondAsync(house.Redis, payload, requests);
        var time = TimeProvider.System;
        var cpu = await CpuTime.ReadAsync(house);
        var started = time.GetTimestamp();
        await house.AppendAsync(mentions, Brands, time.GetUtcNow(), pagesInFlight);
        await house.DrainedAsync();
        var rate = mentions / time.GetElapsedTime(started).TotalSeconds;
        var taken = (await CpuTime.ReadAsync(house)).MicrosecondsSince(cpu, mentions);
        var after = await RedisBenchmark.XaddPerSecondAsync(house.Redis, payload, requests);
        return new Round(rate, (before + after) / 2, taken);
    }

    private sealed record Round(double Pipeline, double Xadd, CpuTime Cpu)
    {
        public double Share => Pipeline / Xadd;

        public string Row(string name) => string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Pipeline:N0} | {Xadd:N0} | {Share:0.000} | {Cpu.Worker:0.0} | {Cpu.Redis:0.0} |");
    }
}
