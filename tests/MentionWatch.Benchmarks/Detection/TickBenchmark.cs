using System.Globalization;
using MentionWatch.Benchmarks.Pipeline;
using MentionWatch.Buffering;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Benchmarks.Detection;

/// <summary>What looking at brands costs, once a second: when none changed, when one of a hundred did, and what is remembered of each.</summary>
/// <remarks>Shares of a core are processor time, which does not depend on what else runs.</remarks>
internal static class TickBenchmark
{
    private const int Brands = 10_000;
    private const int MentionsOfEach = 30;
    private const int IdleTicks = 300;
    private const int Seconds = 60;
    private const double Changing = 0.01;
    private const double WantedMilliseconds = 50;
    private const double WantedShare = 0.25;

    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        var brands = run.Arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : run.Of(Brands, 100);
        await using var world = await TickWorld.StartAsync(brands, run.Of(MentionsOfEach, 3));
        await RememberAsync(world);
        var idle = await IdleAsync(world, run.Of(IdleTicks, 3));
        var usual = await BusyAsync(world, run.Of(Seconds, 2), "");
        world.MoveOn(TimeSpan.FromHours(1));
        await BusyAsync(world, run.Of(Seconds, 2), ", as an hour begins");
        return run.IsSmoke || (idle < WantedMilliseconds && usual < WantedShare) ? 0 : 1;
    }

    /// <summary>Looks at every brand for the first time.</summary>
    private static async Task RememberAsync(TickWorld world)
    {
        await world.TalkAsync(world.Brands);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var before = await CpuTime.ReadAsync(world.House);
        await SettledAsync(world);
        var taken = (await CpuTime.ReadAsync(world.House)).MicrosecondsSince(before, world.Brands);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"first look at a brand, which reads four weeks: {taken.Worker / 1000:0.0} ms of the worker, {taken.Redis / 1000:0.0} ms of Redis; remembered of it: {(GC.GetTotalMemory(forceFullCollection: true) - memory) / (double)world.Brands:N0} bytes"));
    }

    private static async Task<double> IdleAsync(TickWorld world, int ticks)
    {
        var taken = new List<double>();
        while (taken.Count < ticks)
        {
            var started = TimeProvider.System.GetTimestamp();
            await world.Tick.RunAsync(CancellationToken.None);
            taken.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
        }

        var idle = new Distribution(taken);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"tick over {world.Brands:N0} brands, none changed: median {idle.Median:0.00} ms, p95 {idle.P95:0.00} ms, max {idle.Max:0.0} ms of {ticks} (wanted: median under {WantedMilliseconds:0})"));
        return idle.Median;
    }

    /// <summary>A tick a second, with every brand's turn to change within a hundred.</summary>
    private static async Task<double> BusyAsync(TickWorld world, int seconds, string when)
    {
        var (changing, worker, redis) = ((int)Math.Max(1, world.Brands * Changing), 0.0, 0.0);
        for (var second = 0; second < seconds; second++)
        {
            await world.TalkAsync(changing);
            var before = await CpuTime.ReadAsync(world.House);
            await world.Tick.RunAsync(CancellationToken.None);
            var after = await CpuTime.ReadAsync(world.House);
            (worker, redis) = (worker + after.Worker - before.Worker, redis + after.Redis - before.Redis);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a tick a second over {world.Brands:N0} brands, {changing:N0} changed in each{when}: {worker / seconds:P1} of a core in the worker, {redis / seconds:P1} in Redis (wanted: under {WantedShare:P0})"));
        return (worker + redis) / seconds;
    }

    private static async Task SettledAsync(TickWorld world)
    {
        var changes = world.House.Services.GetRequiredService<ChangedBrands>();
        while ((await changes.ReadAsync()).Count > 0)
        {
            await world.Tick.RunAsync(CancellationToken.None);
        }
    }
}
