using System.Diagnostics;
using System.Globalization;
using MentionWatch.Buffering;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>Processor time taken so far, in seconds: by this process and by Redis. Unlike the clock it does not depend on what else runs.</summary>
internal readonly record struct CpuTime(double Worker, double Redis)
{
    public static async Task<CpuTime> ReadAsync(BenchHouse house)
    {
        var info = (string)await house.Services.GetRequiredService<RedisConnection>().ExecuteAsync("INFO", "cpu");
        var redis = info.Split("\r\n")
            .Where(line => line.StartsWith("used_cpu_sys:", StringComparison.Ordinal) || line.StartsWith("used_cpu_user:", StringComparison.Ordinal))
            .Sum(line => double.Parse(line.AsSpan(line.IndexOf(':') + 1), CultureInfo.InvariantCulture));
        using var self = Process.GetCurrentProcess();
        return new CpuTime(self.TotalProcessorTime.TotalSeconds, redis);
    }

    public string Since(CpuTime before, int mentions) => string.Create(
        CultureInfo.InvariantCulture,
        $"processor time a mention: worker {(Worker - before.Worker) / mentions * 1e6:0.0} µs, Redis {(Redis - before.Redis) / mentions * 1e6:0.0} µs");
}
